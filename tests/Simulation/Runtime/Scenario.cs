namespace Hearth.Tests.Simulation.Runtime;

/// <summary>
/// What a run is about. Most runs mix everything. In the others little goes wrong at once: where everything fails, a law has to
/// excuse almost anything, and a rare interleaving hides behind the rest.
/// </summary>
internal enum Scenario
{
    /// <summary>Everything at once, from calm to brutal.</summary>
    Anything,

    /// <summary>Both sides change the same few fields while the vendors' answers take long.</summary>
    SlowAnswers,

    /// <summary>Both sides change the same few fields, and much of it is told late, twice or out of order.</summary>
    LateNews,

    /// <summary>The vendors do what they are asked, but often nobody hears of it, and what was in memory is gone.</summary>
    LostAnswers,

    /// <summary>One household's people opt out and in again, on both sides.</summary>
    ChangesOfHeart,

    /// <summary>People who share a phone number are entered in bulk.</summary>
    Neighbours,
}

/// <summary>Draws what a run is about.</summary>
internal static class Scenarios
{
    /// <summary>The scenario of a seed.</summary>
    public static Scenario Of(int seed) => Draw.Of(seed, "scenario").Below(10) switch
    {
        < 4 => Scenario.Anything,
        4 or 5 => Scenario.SlowAnswers,
        6 => Scenario.LateNews,
        7 => Scenario.LostAnswers,
        8 => Scenario.ChangesOfHeart,
        _ => Scenario.Neighbours,
    };
}
