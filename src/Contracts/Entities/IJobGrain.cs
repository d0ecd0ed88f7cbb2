namespace Hearth.Contracts.Entities;

/// <summary>A job with its appointments. Key: <c>account/j-…</c>.</summary>
[Alias("hearth.job")]
public interface IJobGrain : IEntityGrain;
