namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A custom field's value on a record.</summary>
public sealed record CustomFieldValue(long TypeId, string? Name, string? Value);
