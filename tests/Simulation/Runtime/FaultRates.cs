namespace Hearth.Tests.Simulation.Runtime;

/// <summary>How likely each kind of fault is in a run.</summary>
internal static class FaultRates
{
    /// <summary>Draws the rates of a seed, as its scenario wants them.</summary>
    public static Dictionary<FaultKind, double> Of(int seed)
    {
        var draw = Draw.Of(seed, "fault rates");
        return Scenarios.Of(seed) switch
        {
            Scenario.SlowAnswers => Some(draw, 0.4, [FaultKind.VendorSlow], [FaultKind.WebhookTwice, FaultKind.FeedRepeats]),
            Scenario.LateNews =>
                Some(draw, 0.5, [FaultKind.WebhookLate], [FaultKind.IndexLags, FaultKind.WebhookTwice, FaultKind.FeedRepeats]),
            Scenario.ChangesOfHeart => Some(
                draw, 0.6, [FaultKind.WebhookLate, FaultKind.VendorSlow], [FaultKind.IndexLags, FaultKind.WebhookTwice, FaultKind.TooManyCalls]),
            Scenario.LostAnswers =>
                Some(draw, 0.3, [FaultKind.VendorFailsAfter, FaultKind.VendorSlow, FaultKind.Deactivation], [FaultKind.Crash, FaultKind.TooManyCalls, FaultKind.RecordFails]),
            _ => Any(draw),
        };
    }

    private static Dictionary<FaultKind, double> Any(Draw draw)
    {
        var brutality = draw.Of([0.0, 0.02, 0.05, 0.1, 0.25]);
        return Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => draw.Chance(0.6) ? brutality * draw.Between(1, 10) / 10.0 : 0);
    }

    private static Dictionary<FaultKind, double> Some(Draw draw, double most, FaultKind[] always, FaultKind[] perhaps)
    {
        var rates = Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => 0.0);
        foreach (var kind in always.Concat(perhaps.Where(_ => draw.Chance(0.4))))
        {
            rates[kind] = most * draw.Between(2, 10) / 10.0;
        }

        return rates;
    }
}
