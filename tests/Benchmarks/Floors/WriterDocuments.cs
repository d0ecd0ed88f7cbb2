using Hearth.Grains.Documents;

namespace Hearth.Benchmarks.Floors;

/// <summary>What the writer grains write.</summary>
internal sealed record WriterDocuments(IReadOnlyList<EntityDocument> All, bool WithOutbox);
