namespace Hearth.Benchmarks.Sync;

/// <summary>How the two sides came together the first time.</summary>
/// <param name="RecordsRead">Records that the feeds brought.</param>
/// <param name="RecordsWritten">Records that were written at a vendor.</param>
/// <param name="Elapsed">From the silo's start until settled.</param>
internal sealed record FirstSynchronization(long RecordsRead, long RecordsWritten, TimeSpan Elapsed);
