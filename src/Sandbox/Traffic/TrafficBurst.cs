namespace Hearth.Sandbox.Traffic;

/// <summary>The body of <c>POST /_sandbox/traffic/burst</c>.</summary>
/// <param name="Count">How many deeds, 1 to <see cref="CountMax"/>.</param>
/// <param name="Kinds">What may be done; null or empty for anything.</param>
public sealed record TrafficBurst(int Count, IReadOnlyList<TrafficKind>? Kinds = null)
{
    /// <summary>The most deeds of one burst.</summary>
    public const int CountMax = 100_000;
}
