namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a source time: certain when there is no lower bound.</summary>
public readonly record struct TimeDocument(DateTimeOffset At, DateTimeOffset? After);
