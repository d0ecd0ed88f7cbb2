namespace Hearth.Contracts.Entities;

/// <summary>A record that belongs to an entity.</summary>
/// <param name="Record">The record, as <c>connection/type/id</c>.</param>
/// <param name="System"><c>servicetitan</c> or <c>hubspot</c>.</param>
/// <param name="Part">The part of the entity that it shows.</param>
/// <param name="State"><c>live</c> or <c>archived</c>.</param>
/// <param name="ModifiedAt">The record's own modified time (UTC).</param>
/// <param name="Reason">
/// Why it belongs to the entity: <c>first</c> (the entity began with it), <c>recognized</c> (see the match cases for the evidence),
/// <c>stored-id</c> (it carries the entity's id), <c>parent</c> (it hangs on a record of the entity), <c>created</c> (Hearth made it),
/// <c>vendor-merge</c>, <c>union</c> (it came with another household), <c>division</c> (it was divided off from one) or <c>unknown</c>.
/// </param>
/// <param name="LinkedAt">Since when (UTC); null where that was not kept.</param>
[GenerateSerializer, Immutable, Alias("hearth.link-view")]
public sealed record LinkView(
    [property: Id(0)] string Record,
    [property: Id(1)] string System,
    [property: Id(2)] string Part,
    [property: Id(3)] string State,
    [property: Id(4)] DateTimeOffset ModifiedAt,
    [property: Id(5)] string Reason,
    [property: Id(6)] DateTimeOffset? LinkedAt);
