using Bogus;

namespace Hearth.Sandbox.Traffic;

/// <summary>How often people do what: corrections are common, jobs move through their life, reversals are rare.</summary>
internal static class TrafficHabits
{
    private static readonly (TrafficKind Kind, int Weight)[] Weights =
    [
        (TrafficKind.OfficeFixesPhone, 6),
        (TrafficKind.OfficeFixesEmail, 5),
        (TrafficKind.OfficeRenames, 3),
        (TrafficKind.OfficeMovesAddress, 4),
        (TrafficKind.OfficeTogglesDoNotMail, 2),
        (TrafficKind.OfficeBooksJob, 8),
        (TrafficKind.OfficeReschedules, 5),
        (TrafficKind.OfficeDispatches, 7),
        (TrafficKind.TechnicianStarts, 7),
        (TrafficKind.TechnicianCompletes, 7),
        (TrafficKind.OfficeCancels, 1),
        (TrafficKind.MarketerEditsName, 6),
        (TrafficKind.MarketerEditsEmail, 5),
        (TrafficKind.MarketerEditsPhone, 6),
        (TrafficKind.MarketerEditsMobile, 5),
        (TrafficKind.MarketerEditsAddress, 5),
        (TrafficKind.MarketerCreatesLead, 4),
        (TrafficKind.BothEditEmail, 2),
        (TrafficKind.MarketerEditsAndReverts, 2),
    ];

    private static readonly int TotalWeight = Weights.Sum(habit => habit.Weight);

    /// <summary>What somebody does next.</summary>
    public static TrafficKind Next(Randomizer random)
    {
        var drawn = random.Int(1, TotalWeight);
        foreach (var (kind, weight) in Weights)
        {
            drawn -= weight;
            if (drawn <= 0)
            {
                return kind;
            }
        }

        return Weights[^1].Kind;
    }
}
