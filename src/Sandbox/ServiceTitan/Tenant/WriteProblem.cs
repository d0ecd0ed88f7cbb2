namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Why a write was refused, and which body field is to blame.</summary>
public sealed record WriteProblem(WriteProblemKind Kind, string Field, string Message);
