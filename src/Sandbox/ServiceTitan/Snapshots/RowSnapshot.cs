namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A row as a snapshot keeps it.</summary>
/// <param name="Row">The current row.</param>
/// <param name="WrittenOn">When the tenant's clock saw it written.</param>
/// <param name="Place">Its sequence in the export feed; null while no feed has shown it.</param>
internal sealed record RowSnapshot<T>(T Row, DateTimeOffset WrittenOn, long? Place)
    where T : class, IRow;
