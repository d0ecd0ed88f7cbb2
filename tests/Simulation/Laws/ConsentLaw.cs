using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Consent: where the last word of a household's people is an opt-out, every record that receives it says so.</summary>
internal sealed class ConsentLaw : ILaw
{
    private const string Field = FieldName.HouseholdDoNotMail;

    // The longest interval between polls that a run draws, and some lag.
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(10);

    // A write of ours that nobody has heard of may land as late as this.
    private static readonly TimeSpan MayStillLand = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public string Name => "consent";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        if (evidence.Policy.Find(Field) is not { Owner: FieldOwner.Shared, Rule: ConflictRule.MostRestrictive } policy)
        {
            yield break;
        }

        var optOut = FieldValue.Of(true);
        foreach (var entity in evidence.Entities.Where(entity => !entity.IsErased))
        {
            var records = entity.Links.Select(link => link.Record).ToHashSet();
            var last = evidence.Edits.Where(edit => edit.Field == Field && records.Contains(edit.Record)).MaxBy(edit => edit.At);
            if (last?.New != optOut || MayLookUnchanged(evidence, last) || MayLookLikeOurs(entity, last)
                || IsErased(evidence, last.Record) || IsElsewhere(evidence, entity, last.Record))
            {
                continue;
            }

            foreach (var link in entity.Links.Where(link => link.IsLive && policy.IsReceivedBy(link.System)))
            {
                if (evidence.Find(link.Record) is { IsLive: true } record && record.Fields.ContainsKey(Field) && record.ValueOf(Field) != optOut)
                {
                    yield return $"{entity.Id}: the last word is the opt-out at {last.Record}, but {link.Record} does not say so.";
                }
            }
        }
    }

    /// <summary>A privacy deletion leaves nothing to be read, and may come before anything was.</summary>
    private static bool IsErased(Evidence evidence, RecordRef record) =>
        evidence.Journals.SelectMany(journal => journal.Removals).Any(removal => removal.IsErasure && removal.Record == record);

    /// <summary>Whoever merges a contact into another household's says that its words are theirs.</summary>
    private static bool IsElsewhere(Evidence evidence, Entity entity, RecordRef record) =>
        evidence.Standing(record) is var survivor && survivor != record
        && evidence.Links.TryGetValue(survivor, out var household) && household != entity.Id;

    /// <summary>
    /// Where only the record is dated, an opt-out that was taken back and given anew between two reads looks like the old one. A write of ours
    /// that took it back counts where nobody may have heard that it was done.
    /// </summary>
    private static bool MayLookUnchanged(Evidence evidence, PersonEdit last) => last.System is SystemKind.ServiceTitan
        && evidence.Edits.Where(edit => edit.Record == last.Record && edit.Field == Field && edit.New != last.New).Select(edit => edit.At)
            .Concat(evidence.Writes.Where(write => (evidence.FlightsMayBeForgotten || evidence.AnswersWereSlow) && write.Record == last.Record && write.Field == Field && write.New != last.New).Select(write => write.At))
            .Any(at => at <= last.At && last.At - at < BetweenReads);

    /// <summary>
    /// ServiceTitan names no writer: an opt-out within minutes after one from elsewhere was agreed and taken back looks like our own write of
    /// that, landing late.
    /// </summary>
    private static bool MayLookLikeOurs(Entity entity, PersonEdit last) => last.System is SystemKind.ServiceTitan
        && entity.Root.CellOf(Field).History.Any(entry => entry.ChangedTheValue && entry.Agreed == last.New && entry.Source != last.Record
            && entry.At <= last.At && last.At - entry.At < MayStillLand);
}
