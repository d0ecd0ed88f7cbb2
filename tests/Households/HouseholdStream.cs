using Hearth.Testing.Households.People;
using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households;

/// <summary>The records of a generated town, with the truth about them. The same for the same seed.</summary>
public static class HouseholdStream
{
    /// <summary>All records in random order.</summary>
    public static IReadOnlyList<LabelledRecord> Create(int households, int seed)
    {
        var dice = new Dice(seed);
        return RecordWriter.Write(Population.Create(households, dice), dice);
    }
}
