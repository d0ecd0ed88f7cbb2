namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a creation under way.</summary>
public sealed record IntentDocument(
    string Connection, string Type, string Part, string? Slot, bool Attempted, string? Problem, long ProblemClock, string? Tried = null,
    DateTimeOffset? AttemptedAt = null, string? AsEntity = null, string? AsPart = null);
