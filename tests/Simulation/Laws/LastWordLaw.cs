using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>
/// No wrong overwrites: where nobody contests the last edit of a shared field, or the policy lets the later edit win or the system at
/// which it was made, that edit is what is agreed at rest. A household that is divided starts anew. Only edits are judged whose times Hearth can know, and that it was bound to see.
/// </summary>
internal sealed class LastWordLaw : ILaw
{
    // They follow from each other by named rules, so that an edit of one may stand for one of the other.
    private static readonly string[] Derived = [FieldName.HouseholdName, FieldName.PersonFirstName, FieldName.PersonLastName];

    /// <inheritdoc />
    public string Name => "last word";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var shown = from entity in evidence.Entities
                    where entity.Links.All(link => link.IsLive && link.Part != Link.SpareId && !WasMergedOrRemoved(evidence, link.Record))
                    from link in entity.Links
                    from field in evidence.FieldsOf(entity, link)
                    where field.Policy.Owner is FieldOwner.Shared && !Derived.Contains(field.Field) && !field.Cell.StandsStill
                    group link by (entity.Id, entity.PartOf(field.Field, link).Id, field.Cell, field.Policy);
        foreach (var field in shown)
        {
            var (id, _, cell, policy) = field.Key;
            var records = field.Select(link => link.Record).ToHashSet();
            var edits = evidence.Edits.Where(edit => edit.Field == cell.Field && records.Contains(edit.Record)).ToList();
            if (edits.Count > 0 && edits.MaxBy(edit => edit.At) is { } last && last.New != cell.Value
                && !Likeness.IsRenderingOf(policy.Type, cell.Value, last.New) && !Likeness.IsRenderingOf(policy.Type, last.New, cell.Value)
                && edits.Count(edit => edit.At == last.At) == 1
                && (!last.New.IsEmpty || policy.Clearable)
                && Wins(evidence, cell, policy, last, edits, records)
                && !WasThereBefore(evidence, last)
                && last.At > evidence.DividedAt(id)
                && !IsRemembered(cell, last)
                && IsBoundToBeSeen(evidence, cell, last))
            {
                yield return $"{id} agreed on '{cell.Value}' as {cell.Field}, but the last word is '{last.New}', said at {last.Record}.";
            }
        }
    }

    private static bool WasMergedOrRemoved(Evidence evidence, RecordRef record) => evidence.Journals.Any(journal =>
        journal.Merges.Any(merge => merge.Survivor == record || merge.Absorbed.Contains(record)) || journal.Removals.Any(removal => removal.Record == record));

    /// <summary>
    /// An edit of what others had said last is in no conflict. Else a record of ServiceTitan dates only itself, other than a contact
    /// method; the fallback decides where that leaves doubt.
    /// </summary>
    private static bool Wins(Evidence evidence, Cell cell, FieldPolicy policy, PersonEdit last, IReadOnlyCollection<PersonEdit> edits, IReadOnlySet<RecordRef> records)
    {
        var own = last.System is SystemKind.ServiceTitan ? ConflictRule.PreferServiceTitan : ConflictRule.PreferHubSpot;
        var areDated = edits.All(edit => edit.System is SystemKind.HubSpot || edit.Record.Type == RecordType.CustomerContact);
        return (policy.Rule is not ConflictRule.MostRestrictive && KnewOfOthers(evidence, last, edits, records) && !MaySeemToHaveNotKnown(evidence, cell, last))
            || policy.Rule == own || (policy.Rule is ConflictRule.Newest && (areDated || policy.Fallback == own) && !WasSaidAgain(evidence, last, records));
    }

    /// <summary>ServiceTitan dates a contact method by its last save: who saves it with the value that it has says that value later.</summary>
    private static bool WasSaidAgain(Evidence evidence, PersonEdit last, IReadOnlySet<RecordRef> records) =>
        evidence.Journals.SelectMany(journal => journal.Saves).Any(save =>
            save.Record.Type == RecordType.CustomerContact && save.Record != last.Record && records.Contains(save.Record) && save.At >= last.At);

    /// <summary>
    /// Where the answer to our own write died with the process, or had not come yet, nobody knows that the record held the agreed value
    /// before its edit: the edit is as good as concurrent, and the rule decided against it.
    /// </summary>
    private static bool MaySeemToHaveNotKnown(Evidence evidence, Cell cell, PersonEdit last) =>
        (evidence.FlightsMayBeForgotten || evidence.AnswersWereSlow)
        && cell.History.Any(entry => entry.Kind is DecisionKind.Conflict && entry.Source == last.Record && entry.Observed == last.New);

    private static bool KnewOfOthers(
        Evidence evidence, PersonEdit last, IReadOnlyCollection<PersonEdit> edits, IReadOnlySet<RecordRef> records)
    {
        // Who saves a record without changing it says the same once more.
        var saved = evidence.Journals.SelectMany(journal => journal.Saves)
            .Where(save => save.Record != last.Record && records.Contains(save.Record)).Select(save => save.At).DefaultIfEmpty().Max();
        return edits.Where(edit => edit.Record != last.Record).MaxBy(edit => edit.At) is not { } other
            ? saved == default
            : evidence.Writes.Any(write => write.Record == last.Record && write.Field == last.Field && write.Asked == other.New && !write.IsCreation
                && write.At >= saved && write.At < last.At);
    }

    /// <summary>A value that its record held before, by whoever's hand, may be taken for what was there or for our own write.</summary>
    private static bool WasThereBefore(Evidence evidence, PersonEdit last) =>
        evidence.Edits.Any(edit => edit.Record == last.Record && edit.Field == last.Field && edit.At < last.At && (edit.New == last.New || edit.Old == last.New))
        || evidence.Writes.Any(write => write.Record == last.Record && write.Field == last.Field && (write.Asked == last.New || write.New == last.New));

    /// <summary>Only an opt-in that is certainly later ends an opt-out that an erasure remembers, and a customer says only by when it was made.</summary>
    private static bool IsRemembered(Cell cell, PersonEdit last) =>
        cell.Field == FieldName.HouseholdDoNotMail && cell.Value == FieldValue.Of(true) && last.System is SystemKind.ServiceTitan
        && cell.History.Any(entry => entry.Rule == RuleName.RememberedOptOut);

    /// <summary>
    /// What our own write replaces before it was read is seen only in HubSpot, and only where no event is lost and the write is not
    /// forgotten. An event tells only one line of an address. What was seen stands in the history.
    /// </summary>
    private static bool IsBoundToBeSeen(Evidence evidence, Cell cell, PersonEdit last) =>
        (last.System is SystemKind.HubSpot && last.Field != FieldName.HouseholdAddress && !evidence.EventsMayBeLost && !evidence.FlightsMayBeForgotten && !evidence.AnswersWereSlow)
        || !evidence.Writes.Any(write => write.Record == last.Record && write.Field == last.Field && write.At >= last.At)
        || cell.History.Any(entry => entry.Source == last.Record && entry.Observed == last.New);
}
