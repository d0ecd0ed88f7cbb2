namespace Hearth.Sandbox.Company;

/// <summary>A payment on a job's invoice.</summary>
/// <param name="Amount">Dollars, more than zero.</param>
/// <param name="Type">How it was paid, as ServiceTitan names payment types.</param>
/// <param name="PaidAt">When.</param>
internal sealed record JobPayment(decimal Amount, string Type, DateTimeOffset PaidAt);
