namespace Hearth.Contracts.Entities;

/// <summary>A household or job with everything Hearth can explain about it.</summary>
/// <param name="Id">The entity's id.</param>
/// <param name="Kind"><c>household</c> or <c>job</c>.</param>
/// <param name="Version">The entity's clock.</param>
/// <param name="Records">The linked records.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Findings">What is parked or drifted, one line each, without values.</param>
/// <param name="MergedInto">The household that this one went into; what is shown is then as it was before. Null while it stands.</param>
/// <param name="ErasedAt">When all of it was erased because its person asked to be forgotten (UTC); null while it stands.</param>
[GenerateSerializer, Immutable, Alias("hearth.entity-view")]
public sealed record EntityView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Kind,
    [property: Id(2)] long Version,
    [property: Id(3)] IReadOnlyList<LinkView> Records,
    [property: Id(4)] IReadOnlyList<FieldView> Fields,
    [property: Id(5)] IReadOnlyList<string> Findings,
    [property: Id(6)] string? MergedInto = null,
    [property: Id(7)] DateTimeOffset? ErasedAt = null)
{
    /// <summary>For a household: its people and what they are to it.</summary>
    [Id(9)]
    public IReadOnlyList<PersonView> People { get; init; } = [];

    /// <summary>For a household: people whom a portal has twice.</summary>
    [Id(10)]
    public IReadOnlyList<DuplicateContactView> DuplicateContacts { get; init; } = [];

    /// <summary>For a household: contacts of which somebody said that they are two people's.</summary>
    [Id(11)]
    public IReadOnlyList<ToldApartView> ToldApart { get; init; } = [];

    /// <summary>For a household: by what it can be reached and found, now and before, with the time in which it was theirs.</summary>
    [Id(8)]
    public IReadOnlyList<OccupancyView> Occupancies { get; init; } = [];
}
