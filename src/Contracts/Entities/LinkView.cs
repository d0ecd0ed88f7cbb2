namespace Hearth.Contracts.Entities;

/// <summary>A record that belongs to an entity.</summary>
/// <param name="Record">The record, as <c>connection/type/id</c>.</param>
/// <param name="System"><c>servicetitan</c> or <c>hubspot</c>.</param>
/// <param name="Part">The part of the entity that it shows.</param>
/// <param name="State"><c>live</c> or <c>archived</c>.</param>
/// <param name="ModifiedAt">The record's own modified time (UTC).</param>
[GenerateSerializer, Immutable, Alias("hearth.link-view")]
public sealed record LinkView(
    [property: Id(0)] string Record,
    [property: Id(1)] string System,
    [property: Id(2)] string Part,
    [property: Id(3)] string State,
    [property: Id(4)] DateTimeOffset ModifiedAt);
