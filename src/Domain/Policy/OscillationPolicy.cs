namespace Hearth.Domain.Policy;

/// <summary>When a field that keeps flipping is quarantined.</summary>
/// <param name="ChangesMax">The most accepted changes of one field within the window; one more quarantines it. 2 to 10.</param>
/// <param name="Window">The window. 1 s to 1 day.</param>
public sealed record OscillationPolicy(int ChangesMax, TimeSpan Window);
