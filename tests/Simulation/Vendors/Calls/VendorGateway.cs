using Hearth.Connectors;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.Calls;

/// <summary>The way of a call to a vendor and back, with everything that may happen to it.</summary>
internal sealed class VendorGateway(World world, Faults faults, string vendor)
{
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Far = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(10);

    private readonly Draw _draw = world.DrawFor($"{vendor} calls");

    /// <summary>Calls the vendor.</summary>
    /// <param name="writes">True when the call changes something, so that nobody knows after a failure whether it did.</param>
    /// <param name="act">What the vendor does.</param>
    public Task<Outcome<T>> CallAsync<T>(bool writes, Func<T> act)
    {
        var (there, back) = (_draw.Between(Near, Far), _draw.Between(Near, Far));
        if (faults.Strikes(FaultKind.VendorSlow))
        {
            // A request that hangs before the vendor has it dies with its sender; what is slow is the answer.
            back += _draw.Between(Slow, Slowest);
        }

        return world.CallAsync(there, () => Answer(writes, act), back);
    }

    private Outcome<T> Answer<T>(bool writes, Func<T> act)
    {
        if (faults.Strikes(FaultKind.TooManyCalls))
        {
            return new Outcome<T>.Failure(new VendorFailure(
                FailureClass.WaitUntil, 429, $"{vendor} asks to wait.", world.Now + _draw.Between(Second, Burst)));
        }

        if (faults.Strikes(FaultKind.VendorFailsBefore))
        {
            return Failed<T>(500, writes);
        }

        var result = act();
        return faults.Strikes(FaultKind.VendorFailsAfter)
            ? Failed<T>(_draw.Chance(0.5) ? null : 502, writes)
            : new Outcome<T>.Success(result);
    }

    private Outcome<T>.Failure Failed<T>(int? status, bool writes) =>
        new(new VendorFailure(FailureClass.Retry, status, $"{vendor} failed.", MayHaveApplied: writes));
}
