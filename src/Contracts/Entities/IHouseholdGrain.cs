namespace Hearth.Contracts.Entities;

/// <summary>A customer household. Key: <c>account/h-…</c>.</summary>
[Alias("hearth.household")]
public interface IHouseholdGrain : IEntityGrain;
