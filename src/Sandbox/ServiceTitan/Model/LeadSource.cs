namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The job and the employee that led to a job (<c>jobGeneratedLeadSource</c>).</summary>
public sealed record LeadSource(long? JobId, long? EmployeeId);
