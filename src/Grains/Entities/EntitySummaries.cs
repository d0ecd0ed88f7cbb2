using System.Text;
using System.Text.Json;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Grains.Entities;

/// <summary>What the read models show of an entity, and whether a change is to be seen there.</summary>
internal static class EntitySummaries
{
    internal static EntitySummary Of(Entity entity, long revision) => new(
        revision,
        entity.MergedInto is not null,
        entity.MergedInto is null ? Document(entity) : "",
        entity.Parts.Sum(part => part.Cells.Count(cell => cell.Conflict is not null)),
        entity.Findings.Length + entity.Holds.Length);

    /// <summary>
    /// True when both have the same summary, so that there is nothing to tell the read models: most answers of a vendor say only that
    /// it has now what was agreed before.
    /// </summary>
    internal static bool AreAlike(Entity before, Entity after) =>
        before.Links.IsEmpty == after.Links.IsEmpty
        && before.MergedInto == after.MergedInto
        && before.Findings.Length + before.Holds.Length == after.Findings.Length + after.Holds.Length
        && (before.Parts == after.Parts
            || (before.Parts.Length == after.Parts.Length && before.Parts.Zip(after.Parts).All(pair => AreAlike(pair.First, pair.Second))));

    private static bool AreAlike(Part before, Part after) =>
        ReferenceEquals(before, after)
        || (before.Id == after.Id
            && before.Cells.Length == after.Cells.Length
            && before.Cells.Zip(after.Cells).All(pair => AreAlike(pair.First, pair.Second)));

    private static bool AreAlike(Cell before, Cell after) =>
        ReferenceEquals(before, after)
        || (before.Field == after.Field && before.Value == after.Value && before.Conflict is null == after.Conflict is null);

    private static string Document(Entity entity)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var part in entity.Parts.Where(part => !part.Cells.IsEmpty))
            {
                json.WriteStartObject(part.Id);
                foreach (var cell in part.Cells.Where(cell => !cell.Value.IsEmpty))
                {
                    json.WriteString(cell.Field, PostalAddress.ToLine(cell.Value));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
