namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One answer of an export feed. <paramref name="Last"/> is the sequence that the reader goes on after.</summary>
internal sealed record ExportPage<T>(IReadOnlyList<T> Rows, long Last, bool HasMore);
