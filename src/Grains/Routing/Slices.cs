using System.Collections.Immutable;

namespace Hearth.Grains.Routing;

/// <summary>Cuts what may be any number of things into calls of a bounded size.</summary>
internal static class Slices
{
    /// <summary>
    /// The items in their order, in slices whose weights come to at most <paramref name="weightMax"/>. An item that is heavier by
    /// itself makes a slice of its own. No items make no slice.
    /// </summary>
    internal static IEnumerable<ImmutableArray<T>> Of<T>(IEnumerable<T> items, Func<T, int> weightOf, int weightMax)
    {
        var slice = ImmutableArray.CreateBuilder<T>();
        var weight = 0;
        foreach (var item in items)
        {
            var added = weightOf(item);
            if (slice.Count > 0 && weight + added > weightMax)
            {
                yield return slice.DrainToImmutable();
                weight = 0;
            }

            slice.Add(item);
            weight += added;
        }

        if (slice.Count > 0)
        {
            yield return slice.DrainToImmutable();
        }
    }
}
