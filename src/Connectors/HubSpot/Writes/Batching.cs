namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>Cuts writes into batches.</summary>
internal static class Batching
{
    /// <summary>
    /// Waves of batches of at most <paramref name="max"/> writes. No key comes twice in a wave: HubSpot refuses a whole batch for a
    /// repeated key, and the writes of one key keep their order when one wave is sent after the other.
    /// </summary>
    public static IEnumerable<IReadOnlyList<T[]>> Waves<T>(IEnumerable<T> writes, Func<T, string> keyOf, int max) =>
        writes
            .GroupBy(keyOf)
            .SelectMany(same => same.Select((write, wave) => (write, wave)))
            .GroupBy(pair => pair.wave, pair => pair.write)
            .OrderBy(wave => wave.Key)
            .Select(wave => wave.Chunk(max).ToList());
}
