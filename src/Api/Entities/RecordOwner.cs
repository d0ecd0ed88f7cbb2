using System.Text.Json.Serialization;
using Hearth.Domain.Values;

namespace Hearth.Api.Entities;

/// <summary>What a record belongs to: one of the two.</summary>
/// <param name="Household">The household's id, or absent.</param>
/// <param name="Job">The job's id, or absent.</param>
internal sealed record RecordOwner(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Household,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Job)
{
    public static RecordOwner Of(EntityId entity) =>
        entity.Kind is EntityKind.Household ? new RecordOwner(entity.Value, null) : new RecordOwner(null, entity.Value);
}
