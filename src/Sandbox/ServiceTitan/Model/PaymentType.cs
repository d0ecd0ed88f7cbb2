namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A payment type (accounting v2).</summary>
public sealed record PaymentType(
    long Id, string Name, DateTimeOffset CreatedOn, DateTimeOffset ModifiedOn, bool Active = true) : IRow;
