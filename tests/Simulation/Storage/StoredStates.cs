using System.Globalization;
using Hearth.Storage.Entities;
using Orleans.Storage;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>The stored states of all grains, with the outbox rows of a state in the statement that writes it.</summary>
internal sealed class StoredStates(ModelWorkSets work)
{
    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.Ordinal);

    /// <summary>The keys of the states of one kind, in order.</summary>
    public IEnumerable<string> Keys(string kind) =>
        _rows.Keys.Where(key => key.StartsWith(kind + "|", StringComparison.Ordinal)).Select(key => key[(kind.Length + 1)..]);

    /// <summary>Reads a state; null when there is none.</summary>
    public (BinaryData Bytes, string Etag)? Read(string kind, string key) =>
        _rows.TryGetValue($"{kind}|{key}", out var row) ? (row.Bytes, EtagOf(row)) : null;

    /// <summary>Writes a state and its outbox rows, and returns the new ETag.</summary>
    /// <exception cref="InconsistentStateException">Someone else has written since.</exception>
    public string Write(string kind, string key, BinaryData bytes, string? expected, IReadOnlyList<OutboxRow> outbox)
    {
        var id = $"{kind}|{key}";
        var current = _rows.GetValueOrDefault(id);
        if ((current is null ? null : EtagOf(current)) != expected)
        {
            throw new InconsistentStateException($"The state of {id} was written by someone else.", current is null ? "" : EtagOf(current), expected ?? "");
        }

        var row = new Row(bytes, (current?.Revision ?? 0) + 1);
        _rows[id] = row;
        work.AddOutbox(outbox, row.Revision);
        return EtagOf(row);
    }

    private static string EtagOf(Row row) => row.Revision.ToString(CultureInfo.InvariantCulture);

    private sealed record Row(BinaryData Bytes, long Revision);
}
