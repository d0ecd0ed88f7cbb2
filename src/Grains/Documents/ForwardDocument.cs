namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a forward.</summary>
public sealed record ForwardDocument(string Into, string Cause, DateTimeOffset At, MoveDocument? Move = null);

/// <summary>The stored shape of a word on whose an email or a phone number is.</summary>
public sealed record MoveDocument(string Kind, string Value, string Entity, string Part);
