using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>
/// Who is who: two customers that stand and that people keep apart stay apart, and two contacts of one family name that share a phone number or email
/// with each other and with nobody else are of one household. Under different names a number says too little: the policy asks, or keeps them apart.
/// What an operator divided stays divided.
/// </summary>
internal sealed class IdentityLaw : ILaw
{
    private static readonly string[] Keys = [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile];

    /// <inheritdoc />
    public string Name => "who is who";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) => Merged(evidence).Concat(Apart(evidence)).Concat(United(evidence));

    private static IEnumerable<string> Merged(Evidence evidence) =>
        from creation in evidence.Journals.SelectMany(journal => journal.Creations)
        where creation is { By: Author.Person, Record.Type: RecordType.Customer } && evidence.Links.ContainsKey(creation.Record)
            && evidence.Find(creation.Record) is { IsLive: true }
        group creation.Record by (Household: evidence.Links[creation.Record], Brought: BroughtByMergedContacts(evidence, creation.Record)) into customers
        where customers.Count() > 1
        select $"{customers.Key.Household} has several customers that people made: {string.Join(", ", customers)}.";

    /// <summary>Whoever merges the contacts of two households makes one of both, their customers with them.</summary>
    private static EntityId? BroughtByMergedContacts(Evidence evidence, RecordRef customer) => evidence.Entities
        .FirstOrDefault(entity => entity.Id == evidence.Links[customer])?.Absorbed
        .FirstOrDefault(absorption => absorption.Records.Contains(customer) && evidence.Records.Any(record =>
            IsContact(record.Record) && record.MergedInto is not null && absorption.Causes.Contains(UnionCause.RecordMerge(record.Record))))?.Entity;

    private static IEnumerable<string> Apart(Evidence evidence)
    {
        var said = evidence.Edits.Where(edit => Keys.Contains(edit.Field) && !edit.New.IsEmpty)
            .Select(edit => (Key: (Kind: edit.Field == FieldName.PersonEmail, edit.New), edit.Record)).Distinct().ToLookup(pair => pair.Key, pair => pair.Record);
        foreach (var sharers in said.Select(group => group.ToList()).Where(sharers => sharers.Count == 2 && sharers.TrueForAll(IsContact)))
        {
            if (sharers.TrueForAll(record => IsPlain(evidence, record, said)) && AreOfOneFamily(evidence, sharers[0], sharers[1])
                // Between halves of one household others may fit as well, and one that its tenant has twice is the worse of both.
                && !evidence.KinOf(evidence.Links[sharers[0]]).Contains(evidence.Links[sharers[1]]))
            {
                yield return $"{sharers[0]} and {sharers[1]} share what nobody else has, and belong to two households.";
            }
        }
    }

    /// <summary>What an operator divided stays divided, until a person makes one record of two.</summary>
    private static IEnumerable<string> United(Evidence evidence) =>
        from split in evidence.Splits
        where split is { From: not null, Into: not null } && evidence.EndOf(split.From!.Value) == evidence.EndOf(split.Into!.Value)
            && !evidence.Journals.SelectMany(journal => journal.Merges).Any(merge => merge.At >= split.At)
        select $"An operator divided {split.Record} off from {split.From}, and both are one again.";

    private static bool AreOfOneFamily(Evidence evidence, RecordRef one, RecordRef other) => evidence.Edits
        .Where(edit => (edit.Record == one || edit.Record == other) && edit.Field == FieldName.PersonLastName)
        .Select(edit => (edit.Record, edit.New)).Distinct().ToList() is [var first, var second]
        && first.Record != second.Record && first.New == second.New;

    private static bool IsContact(RecordRef record) => record.Type == RecordType.Contact;

    /// <summary>
    /// Whatever it says of itself was said once, at its creation, and points to nobody beside the one that it shares a key with; it was not
    /// replaced by what its household agreed on, which makes it a former key.
    /// </summary>
    private static bool IsPlain(Evidence evidence, RecordRef record, ILookup<(bool, FieldValue), RecordRef> said)
    {
        var edits = evidence.Edits.Where(edit => edit.Record == record && Keys.Contains(edit.Field)).ToList();
        return evidence.Find(record) is { IsLive: true, CreatedBy: Author.Person, CreatedAt: var created } && evidence.Links.ContainsKey(record)
            && edits.TrueForAll(edit => edit.At == created)
            && !evidence.Splits.Any(split => split.Record == record)
            && !evidence.Writes.Any(write => write.Record == record && Keys.Contains(write.Field))
            && edits.SelectMany(edit => said[(edit.Field == FieldName.PersonEmail, edit.New)]).Distinct().Count() <= 2;
    }
}
