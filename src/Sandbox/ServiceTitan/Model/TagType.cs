namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A tag type (settings v2).</summary>
public sealed record TagType(
    long Id, string Name, string Color, string Code, DateTimeOffset CreatedOn, DateTimeOffset ModifiedOn, bool Active = true) : IRow;
