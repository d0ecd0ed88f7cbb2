namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>Cuts writes into batches.</summary>
internal static class Batching
{
    /// <summary>
    /// Batches of at most <paramref name="max"/> writes in which no key comes twice: HubSpot refuses a whole batch for a repeated
    /// key. The writes of one key keep their order across batches.
    /// </summary>
    public static IEnumerable<IReadOnlyList<T>> Distinct<T>(IEnumerable<T> writes, Func<T, string> keyOf, int max)
    {
        var waves = writes
            .GroupBy(keyOf)
            .SelectMany(same => same.Select((write, wave) => (write, wave)))
            .GroupBy(pair => pair.wave, pair => pair.write)
            .OrderBy(wave => wave.Key);
        return waves.SelectMany(wave => wave.Chunk(max));
    }
}
