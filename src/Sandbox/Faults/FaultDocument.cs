namespace Hearth.Sandbox.Faults;

/// <summary>A fault plan on the wire of <c>/_sandbox/faults</c>.</summary>
/// <param name="Seed">The seed; when it is sent, the draws start again from it.</param>
/// <param name="Rules">The rules in force, or to be put in force.</param>
public sealed record FaultDocument(int? Seed, IReadOnlyList<FaultRule>? Rules);
