namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One page of a list, as the vendor's envelope describes it.</summary>
internal sealed record ListPage<T>(int Page, int PageSize, bool HasMore, int? TotalCount, IReadOnlyList<T> Rows);
