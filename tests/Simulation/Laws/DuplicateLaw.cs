using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>No duplicates: Hearth never makes two records for one thing, and none beside one that stands for it already.</summary>
internal sealed class DuplicateLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "no duplicates";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var made = from journal in evidence.Journals
                   from creation in journal.Creations
                   where creation is { By: Author.Hearth, Entity: not null }
                   where evidence.Find(creation.Record) is { IsLive: true, MergedInto: null } && !IsUnrecognizable(evidence, creation.Record)
                   group creation.Record by (
                       creation.Entity!.Value,
                       Holder(evidence, creation.Record),
                       creation.Record.Connection,
                       creation.Record.Type,
                       creation.Parent,
                       // What a merge moved to another customer stays there when that is taken back: the customer it was made for lacks it since.
                       evidence.Find(creation.Record)!.Parent,
                       Slot(evidence, creation.Record));
        foreach (var twins in made.Where(records => records.Count() > 1))
        {
            yield return $"{twins.Key.Item1} has {twins.Count()} records of type {twins.Key.Type} that Hearth made: {string.Join(", ", twins)}.";
        }

        foreach (var creation in evidence.Journals.SelectMany(journal => journal.Creations).Where(creation => creation.Entity is not null))
        {
            if (evidence.Links.TryGetValue(creation.Record, out var holder) && !evidence.KinOf(holder).Contains(evidence.EndOf(creation.Entity!.Value))
                && !WasErasedUnread(evidence, creation.Record, holder) && !WasMovedTo(evidence, creation, holder))
            {
                yield return $"{creation.Record} was made for {creation.Entity} and belongs to {holder}.";
            }
        }
    }

    /// <summary>
    /// A privacy deletion leaves nothing by which to tell who made the record: one that nobody has read before has a household of its own,
    /// which holds nothing else and is erased.
    /// </summary>
    private static bool WasErasedUnread(Evidence evidence, RecordRef record, EntityId holder) =>
        evidence.Journals.SelectMany(journal => journal.Removals).Any(removal => removal.IsErasure && removal.Record == record)
        && evidence.Entities.Any(entity => entity.Id == holder && entity.IsErased && entity.Links.All(link => link.Record == record));

    /// <summary>A contact method that the vendor moved to another household's customer, and left there when the merge was taken back, is that household's.</summary>
    private static bool WasMovedTo(Evidence evidence, RecordCreation creation, EntityId holder) =>
        creation.Record.Type == RecordType.CustomerContact && evidence.Find(creation.Record)?.Parent is { } customer && customer != creation.Parent
        && evidence.Links.TryGetValue(customer, out var owner) && owner == holder;

    /// <summary>
    /// Whose record it is, where its household was divided: what one half lacks since is made for it, and so is what its first person lacks
    /// whose contact went with the other half.
    /// </summary>
    private static (EntityId Household, string? Person)? Holder(Evidence evidence, RecordRef record) =>
        evidence.Links.TryGetValue(record, out var holder) && evidence.KinOf(holder).Count > 1
            ? (holder, evidence.Entities.FirstOrDefault(entity => entity.Id == holder)?.FindLink(record)?.Part)
            : null;

    /// <summary>
    /// Where it is in doubt whether a record was made, it is looked for by our ids, which somebody may have taken out before that. A contact
    /// method carries none: once a person has changed its value, nobody can tell who made it.
    /// </summary>
    private static bool IsUnrecognizable(Evidence evidence, RecordRef record) => record.Type == RecordType.CustomerContact
        ? evidence.Edits.Any(edit => edit.Record == record)
        : evidence.Doubts > 0 && evidence.Journals.SelectMany(journal => journal.IdLosses).Any(loss => loss.Record == record);

    /// <summary>A customer may have one method of each kind.</summary>
    private static string Slot(Evidence evidence, RecordRef record) => record.Type == RecordType.CustomerContact
        ? string.Join('+', evidence.Find(record)!.Fields.Keys)
        : "";
}
