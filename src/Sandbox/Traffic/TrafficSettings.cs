namespace Hearth.Sandbox.Traffic;

/// <summary>Whether people are at work, and how fast.</summary>
/// <param name="On">Whether the traffic runs.</param>
/// <param name="PerSecond">Deeds a second, more than 0 and at most <see cref="PerSecondMax"/>; null leaves it as it is.</param>
public sealed record TrafficSettings(bool On, double? PerSecond = null)
{
    /// <summary>The default rate.</summary>
    public const double PerSecondDefault = 2;

    /// <summary>The fastest rate.</summary>
    public const double PerSecondMax = 1_000;
}
