namespace Hearth.Testing.Households.Records;

/// <summary>Which records can be told to belong together: nobody can find what shares nothing.</summary>
internal static class Reach
{
    /// <summary>A number for each set: the same for sets that have something in common, directly or through others.</summary>
    public static int[] Number(IReadOnlyList<HashSet<string>> sets)
    {
        var numbers = Enumerable.Range(0, sets.Count).ToArray();
        for (var one = 0; one < sets.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (numbers[one] != numbers[other] && sets[one].Overlaps(sets[other]))
                {
                    var (from, into) = (numbers[one], numbers[other]);
                    numbers = Array.ConvertAll(numbers, number => number == from ? into : number);
                }
            }
        }

        return numbers;
    }
}
