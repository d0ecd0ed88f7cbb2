namespace Hearth.Benchmarks.Identity;

/// <summary>What the identity benchmark measures.</summary>
/// <param name="Datasets">A folder with FEBRL sets; null or absent: they are left out.</param>
/// <param name="Seeds">The first seed of the generated towns, and how many seeds follow each other.</param>
/// <param name="Households">Households of a generated town.</param>
/// <param name="Stored">Households in the index before throughput is measured; 0 leaves throughput out.</param>
/// <param name="Records">Unlinked records of which throughput is measured.</param>
/// <param name="Kept">A database that holds the households from one run to the next; null: they go with the run.</param>
/// <param name="Examples">How many records of each kind of mistake are printed.</param>
internal sealed record IdentityOptions(DirectoryInfo? Datasets, (int First, int Count) Seeds, int Households, int Stored, int Records, string? Kept, int Examples);
