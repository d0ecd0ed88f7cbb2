namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a forward.</summary>
public sealed record ForwardDocument(string Into, string Cause, DateTimeOffset At);
