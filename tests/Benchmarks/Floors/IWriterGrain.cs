namespace Hearth.Benchmarks.Floors;

/// <summary>Writes one document again and again.</summary>
[Alias("hearth.benchmarks.writer")]
internal interface IWriterGrain : IGrainWithIntegerKey
{
    /// <summary>Stores the document of the grain's number, and returns once that is durable.</summary>
    [Alias("write")]
    Task WriteAsync();
}
