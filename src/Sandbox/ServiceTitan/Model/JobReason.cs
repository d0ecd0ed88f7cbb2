namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A reason to cancel or to hold a job (jpm v2).</summary>
public sealed record JobReason(
    long Id, string Name, DateTimeOffset CreatedOn, DateTimeOffset ModifiedOn, bool Active = true) : IRow;
