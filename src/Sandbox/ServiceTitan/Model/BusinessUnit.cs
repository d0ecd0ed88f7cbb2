namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A business unit (settings v2): a branch or a trade of the company.</summary>
public sealed record BusinessUnit(
    long Id,
    string Name,
    string? Phone,
    string? Email,
    PostalAddress? Address,
    DateTimeOffset CreatedOn,
    DateTimeOffset ModifiedOn,
    bool Active = true) : IRow
{
    /// <summary>External data of all applications.</summary>
    public IReadOnlyList<ExternalEntry> ExternalData { get; init; } = [];
}
