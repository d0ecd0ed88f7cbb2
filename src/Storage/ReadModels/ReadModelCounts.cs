namespace Hearth.Storage.ReadModels;

/// <summary>How much an account's read models hold.</summary>
public sealed record ReadModelCounts(long Households, long Jobs, long OpenConflicts, long OpenFindings);
