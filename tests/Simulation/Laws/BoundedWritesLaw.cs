using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>
/// No loops: a record is written a field at most once for each edit of it in its entity or one that it was divided from, once when it is linked,
/// once for each division, and once more for each time that nobody could know whether a write was done. A write that says nothing new needs such a doubt.
/// </summary>
internal sealed class BoundedWritesLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "no loops";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var entityOf = evidence.Entities.SelectMany(entity => entity.Links.Select(link => (link.Record, entity.Id)))
            .GroupBy(link => link.Record).ToDictionary(group => group.Key, group => group.First().Id);
        var edits = evidence.Edits.Where(edit => entityOf.ContainsKey(edit.Record))
            .SelectMany(edit => Shown(edit.Field).Select(field => (Entity: entityOf[edit.Record], Field: field)))
            .GroupBy(edit => (edit.Entity, edit.Field)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var writes in evidence.Writes.GroupBy(write => (write.Record, write.Field)))
        {
            var kin = evidence.KinOf(entityOf.GetValueOrDefault(writes.Key.Record));
            // A half that lacks a record since has one made, and is told what the vendor fills in there.
            var links = (2 * kin.Count) - 1;
            var bound = kin.Sum(entity => edits.GetValueOrDefault((entity, writes.Key.Field))) + links + evidence.Doubts;
            if (writes.Count() > bound)
            {
                yield return $"{writes.Key.Record} was written {writes.Key.Field} {writes.Count()} times; its edits explain {bound}.";
            }
        }

        var echoes = evidence.Writes.Where(write => write.IsEcho && IsNothingNew(evidence, write) && !IsCoincidence(evidence, write)).ToList();
        if (echoes.Count > evidence.Doubts * EchoesOfOneDoubt)
        {
            yield return $"{echoes.Count} writes told a vendor what it held already, the first of them {echoes[0].Field} of {echoes[0].Record}.";
        }

        if (evidence.WritesAtRest > 0)
        {
            yield return $"{evidence.WritesAtRest} writes were made although nothing had changed since everything was settled.";
        }
    }

    /// <summary>The fields in which an edit shows, its own and those that are derived from it.</summary>
    private static IEnumerable<string> Shown(string field) => field switch
    {
        FieldName.PersonFirstName or FieldName.PersonLastName or FieldName.HouseholdName =>
            [FieldName.PersonFirstName, FieldName.PersonLastName, FieldName.HouseholdName],
        FieldName.AppointmentStart or FieldName.AppointmentStatus => [field, FieldName.JobScheduledStart],
        _ => [field],
    };

    /// <summary>
    /// The write asked for what the record held, or for what the last one had asked for. Another value may come out as the old one
    /// only because the vendor renders both alike.
    /// </summary>
    private static bool IsNothingNew(Evidence evidence, FieldWrite echo) => echo.Asked == echo.Old
        || evidence.Writes.LastOrDefault(write => write.Record == echo.Record && write.Field == echo.Field && write.At < echo.At)?.Asked == echo.Asked;

    /// <summary>A person, or the vendor by itself, had just set the record to the very value that was on its way to it.</summary>
    private static bool IsCoincidence(Evidence evidence, FieldWrite echo)
    {
        var set = evidence.Edits.Where(edit => edit.Record == echo.Record && edit.Field == echo.Field && edit.At <= echo.At).Select(edit => edit.At)
            .Concat(evidence.Journals.SelectMany(journal => journal.VendorChanges)
                .Where(change => change.Record == echo.Record && change.Field == echo.Field && change.At <= echo.At).Select(change => change.At))
            .DefaultIfEmpty(DateTimeOffset.MaxValue).Max();
        return set <= echo.At
            && !evidence.Writes.Any(write => write.Record == echo.Record && write.Field == echo.Field && write.At >= set && write.At < echo.At);
    }

    /// <summary>One lost answer may concern a batch of records with all of their fields.</summary>
    private const int EchoesOfOneDoubt = 40;
}
