using System.Collections.Immutable;
using System.Globalization;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Grains.Feeds;

/// <summary>
/// What one turn of a sweep has listed, from its very beginning. Both vendors number their records; what is not a number is never
/// taken for missing.
/// </summary>
internal sealed class SeenRecords
{
    private readonly HashSet<long> _ids = [];

    /// <summary>Notes a page.</summary>
    internal void Add(ImmutableArray<Observation> page)
    {
        foreach (var observation in page)
        {
            if (Number(observation.Record) is { } id)
            {
                _ids.Add(id);
            }
        }
    }

    /// <summary>True when the record was listed, or cannot be told.</summary>
    internal bool Contains(RecordRef record) => Number(record) is not { } id || _ids.Contains(id);

    private static long? Number(RecordRef record) =>
        long.TryParse(record.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
