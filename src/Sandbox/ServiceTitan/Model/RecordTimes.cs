namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Explicit times for a record that is seeded as history; a null means the tenant's clock.</summary>
public sealed record RecordTimes(DateTimeOffset? CreatedOn, DateTimeOffset? ModifiedOn = null);
