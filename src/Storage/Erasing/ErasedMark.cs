namespace Hearth.Storage.Erasing;

/// <summary>How a person who was erased could be reached, as a hash.</summary>
/// <param name="Mark">The hash.</param>
/// <param name="OptedOut">True when whoever was reached by it had opted out.</param>
/// <param name="ErasedAt">When they were erased (UTC).</param>
public sealed record ErasedMark(string Mark, bool OptedOut, DateTimeOffset ErasedAt);
