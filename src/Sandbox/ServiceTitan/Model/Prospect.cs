namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Who a lead is while it has no customer; every part is free text and may be missing.</summary>
public sealed record Prospect(
    string? Name = null,
    string? Phone = null,
    string? Email = null,
    string? Street = null,
    string? Unit = null,
    string? City = null,
    string? State = null,
    string? Zip = null,
    string? Country = null);
