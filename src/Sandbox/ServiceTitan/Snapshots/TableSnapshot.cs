namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A table as a snapshot keeps it: the current rows in the order of their ids, and how far the feed has come.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="LastPlace">The last sequence that the feed gave out: continuation tokens hold such numbers.</param>
/// <param name="Horizon">Up to when the feed has shown changes.</param>
internal sealed record TableSnapshot<T>(IReadOnlyList<RowSnapshot<T>> Rows, long LastPlace, DateTimeOffset Horizon)
    where T : class, IRow;
