namespace Hearth.Tests.Sandbox.Traffic;

/// <summary>A clock that stands still, so that two runs date everything alike.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Noon;
}
