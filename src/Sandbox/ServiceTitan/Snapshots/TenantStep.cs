namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What one step changed of a tenant, as a journal keeps it.</summary>
/// <param name="IsReset">Whether everything before was forgotten first.</param>
/// <param name="LastId">The last id that was given out.</param>
/// <param name="Rows">The new rows in the order in which they were put.</param>
internal sealed record TenantStep(bool IsReset, long LastId, IReadOnlyList<TenantStepRow> Rows);
