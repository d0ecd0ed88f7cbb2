namespace Hearth.Contracts.Entities;

/// <summary>What one record is known to hold for a field.</summary>
/// <param name="Record">The record, as <c>connection/type/id</c>.</param>
/// <param name="System"><c>servicetitan</c> or <c>hubspot</c>.</param>
/// <param name="Value">The value in canonical form, or null.</param>
/// <param name="Rendered">The vendor's own rendering of what was written, where it differs.</param>
/// <param name="SeenAt">The source time of that knowledge (UTC).</param>
/// <param name="AgreedVersion">The version of the agreed value that the record knows.</param>
/// <param name="Problem">Why a write of this field is parked, or null.</param>
[GenerateSerializer, Immutable, Alias("hearth.shadow-view")]
public sealed record ShadowView(
    [property: Id(0)] string Record,
    [property: Id(1)] string System,
    [property: Id(2)] string? Value,
    [property: Id(3)] string? Rendered,
    [property: Id(4)] DateTimeOffset SeenAt,
    [property: Id(5)] long AgreedVersion,
    [property: Id(6)] string? Problem);
