using System.Text;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// Tells worlds with one field apart by everything that their future depends on. Rules only compare times with times and
/// versions with versions, so both are replaced by their ranks: two worlds that differ in nothing but the seconds that passed are
/// the same, and so are two in which <see cref="One"/> and <see cref="Other"/> have changed places. What the laws ask for in the end
/// belongs to it: who entered what last, and how many writes are still allowed. Not safe for concurrent use.
/// </summary>
internal sealed class Fingerprint(string field)
{
    /// <summary>One of two values that are alike in all but their name.</summary>
    public const string One = "x";

    /// <summary>The other one.</summary>
    public const string Other = "y";

    private const char Separator = char.MaxValue;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<Mark> _marks = new(128);
    private readonly List<long> _times = [];
    private readonly List<long> _versions = [];
    private readonly List<string> _parts = [];
    private readonly StringBuilder _part = new();

    /// <summary>The fingerprint of a world.</summary>
    public string Of(World world)
    {
        _marks.Clear();
        Add(world.Entity);
        foreach (var side in world.Sides)
        {
            Add(side, world);
        }

        AddEdits(world);
        AddEnd();
        foreach (var message in world.Messages)
        {
            Add(message);
            AddEnd();
        }

        return Text();
    }

    private void Add(Entity entity)
    {
        var cell = entity.Root.CellOf(field);
        Add(cell.Value);
        AddVersion(cell.Version);
        Add(cell.ChangedAt);
        Add(cell.Conflict is not null, cell.QuarantinedAt is not null);
        Add(1 + ((int?)cell.OriginSystem ?? -1));
        foreach (var entry in cell.History.Where(entry => entry.ChangedTheValue))
        {
            AddVersion(entry.Version);
            Add(entry.Agreed);
            AddText(entry.Source?.Type ?? "");
        }
    }

    private void Add(Side side, World world)
    {
        Add(100 + world.Edits.Count + side.Lost - side.Writes.Length);
        Add(side.Vendor.Show(default));
        if (world.Entity.FindLink(side.Vendor.Record) is { } link)
        {
            Add(link);
        }

        if (side.Run is not { } run)
        {
            return;
        }

        foreach (var write in run.Writes)
        {
            Add(run.IsApplied, write.StampIdentity);
            foreach (var written in write.Fields)
            {
                Add(written.Value);
                AddVersion(written.Version);
            }
        }

        foreach (var answer in run.Answers.OfType<WriteOutcome.Applied>())
        {
            AddTime(answer.At);
        }
    }

    private void Add(Link link)
    {
        Add(link.Stamped, link.IsLive);
        AddTime(link.ModifiedAt);
        if (link.ShadowOf(field) is { } shadow)
        {
            Add(shadow.Value);
            Add(shadow.Rendered ?? FieldValue.Empty);
            Add(shadow.Differs, shadow.Problem is not null);
            AddTime(shadow.SeenAt);
            AddTime(shadow.WrittenOverSince ?? default);
            AddVersion(shadow.AgreedVersion);
        }

        foreach (var flying in link.Flying)
        {
            Add(101);
            Add(flying.Value);
            AddVersion(flying.Version);
        }
    }

    private void AddEdits(World world)
    {
        foreach (var side in world.Sides)
        {
            if (world.Edits.LastOrDefault(edit => edit.System == side.Vendor.System) is { } last)
            {
                Add(102 + (int)last.System);
                Add(last.Value);
                AddTime(last.At);
            }
        }

        var entered = world.Edits.Select(edit => edit.Value.Text).ToHashSet();
        Add(entered.Count == world.Edits.Count, false);
        AddText(string.Join(';', entered.Order(StringComparer.Ordinal)));
    }

    private void Add(Observation seen)
    {
        Add((int)seen.System);
        AddTime(seen.ModifiedAt);
        Add(seen.Stored?.Counterpart is not null, seen.CanRefine);
        foreach (var shown in seen.Fields)
        {
            Add(shown.Value);
            Add((int)shown.Writer);
            Add(shown.Time.IsCertain, false);
            Add(shown.Time);
        }
    }

    private void Add(SourceTime time)
    {
        AddTime(time.After);
        AddTime(time.At);
    }

    private void Add(FieldValue value) => AddText(value.Text);

    private void Add(bool one, bool other) => Add((one ? 1 : 0) + (other ? 2 : 0));

    private void AddText(string text) => _marks.Add(new(Kind.Text, 0, text));

    private void AddTime(DateTimeOffset time) => _marks.Add(new(Kind.Time, time.Ticks));

    private void AddVersion(long version) => _marks.Add(new(Kind.Version, version));

    private void Add(int number) => _marks.Add(new(Kind.Number, number));

    private void AddEnd() => _marks.Add(new(Kind.End, 0));

    /// <summary>Messages come in any order, so the order in which they lie means nothing.</summary>
    private string Text()
    {
        Rank(Kind.Time, _times);
        Rank(Kind.Version, _versions);
        var isMirrored = _marks.Find(mark => mark.Text is One or Other).Text is Other;
        _parts.Clear();
        foreach (var mark in _marks)
        {
            if (mark.Kind is Kind.End)
            {
                _parts.Add(_part.ToString());
                _part.Clear();
                continue;
            }

            _part.Append((char)(mark.Kind switch
            {
                Kind.Time => _times.BinarySearch(mark.Number),
                Kind.Version => _versions.BinarySearch(mark.Number),
                Kind.Text => NumberOf(isMirrored ? Mirrored(mark.Text) : mark.Text),
                _ => mark.Number,
            }));
        }

        _parts.Sort(1, _parts.Count - 1, StringComparer.Ordinal);
        return string.Join(Separator, _parts);
    }

    private int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _numbers.Count;
        }

        return number;
    }

    /// <summary>The same text with both values swapped. A union of both stays what it is.</summary>
    private static string Mirrored(string text) => text switch
    {
        One => Other,
        Other => One,
        _ when !text.Contains(';', StringComparison.Ordinal) => text,
        _ => string.Join(';', text.Split(';').Select(Mirrored).Order(StringComparer.Ordinal)),
    };

    private void Rank(Kind kind, List<long> numbers)
    {
        numbers.Clear();
        foreach (var mark in _marks)
        {
            if (mark.Kind == kind && !numbers.Contains(mark.Number))
            {
                numbers.Add(mark.Number);
            }
        }

        numbers.Sort();
    }

    private enum Kind
    {
        Number,
        Text,
        Time,
        Version,
        End,
    }

    private readonly record struct Mark(Kind Kind, long Number, string Text = "");
}
