namespace Hearth.Connectors;

/// <summary>Why records of a type may not be written.</summary>
/// <param name="RecordType">The type whose lane must not run.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
public sealed record SetupProblem(string RecordType, string Message);
