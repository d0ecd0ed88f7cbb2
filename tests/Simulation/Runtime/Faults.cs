namespace Hearth.Tests.Simulation.Runtime;

/// <summary>
/// How hostile a run is: a probability for each kind of fault, drawn from the seed between calm and brutal. While a run drains,
/// all are off.
/// </summary>
internal sealed class Faults
{
    private readonly Dictionary<FaultKind, double> _rates;
    private readonly Draw _draw;
    private readonly Dictionary<FaultKind, int> _met = [];
    private bool _areOff;

    private Faults(Dictionary<FaultKind, double> rates, Draw draw) => (_rates, _draw) = (rates, draw);

    /// <summary>How often each kind happened.</summary>
    public IReadOnlyDictionary<FaultKind, int> Met => _met;

    /// <summary>Draws how hostile a run is, and leaves out the kinds that a shrunk run can do without.</summary>
    public static Faults Drawn(int seed, IReadOnlySet<FaultKind> without)
    {
        var rates = FaultRates.Of(seed);
        foreach (var kind in without)
        {
            rates[kind] = 0;
        }

        return new Faults(rates, Draw.Of(seed, "faults"));
    }

    /// <summary>Ends all faults, so that the world can drain.</summary>
    public void Stop() => _areOff = true;

    /// <summary>True when a fault of a kind happens now.</summary>
    public bool Strikes(FaultKind kind)
    {
        if (_areOff || !_draw.Chance(_rates[kind]))
        {
            return false;
        }

        _met[kind] = _met.GetValueOrDefault(kind) + 1;
        return true;
    }
}
