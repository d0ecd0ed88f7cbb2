using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>All that ever happened at a vendor, in order. The vendor itself writes it, so it is true whatever Hearth believes.</summary>
internal sealed class VendorJournal(SystemKind system)
{
    private readonly List<FieldWrite> _writes = [];
    private readonly List<PersonEdit> _edits = [];
    private readonly List<VendorChange> _vendorChanges = [];
    private readonly List<(RecordRef Record, DateTimeOffset At)> _saves = [];
    private readonly List<RecordCreation> _creations = [];
    private readonly List<(RecordRef Record, DateTimeOffset At)> _idLosses = [];
    private readonly List<RecordMerge> _merges = [];
    private readonly List<RecordRemoval> _removals = [];

    /// <summary>Every field that the vendor took from Hearth.</summary>
    public IReadOnlyList<FieldWrite> Writes => _writes;

    /// <summary>Every field that a person changed.</summary>
    public IReadOnlyList<PersonEdit> Edits => _edits;

    /// <summary>Every time that a person saved a record, changed or not: the vendor may date it anew.</summary>
    public IReadOnlyList<(RecordRef Record, DateTimeOffset At)> Saves => _saves;

    /// <summary>Every field that came to hold what neither a person nor Hearth asked for.</summary>
    public IReadOnlyList<VendorChange> VendorChanges => _vendorChanges;

    /// <summary>Every time that a person took the id of its entity out of a record.</summary>
    public IReadOnlyList<(RecordRef Record, DateTimeOffset At)> IdLosses => _idLosses;

    /// <summary>Every record that came to be, other than by a merge.</summary>
    public IReadOnlyList<RecordCreation> Creations => _creations;

    /// <summary>Every merge.</summary>
    public IReadOnlyList<RecordMerge> Merges => _merges;

    /// <summary>Every removal.</summary>
    public IReadOnlyList<RecordRemoval> Removals => _removals;

    /// <summary>
    /// How many writes of Hearth the vendor took, stamps without any field included. A new customer counts once more for each
    /// contact that it brings.
    /// </summary>
    public int WriteCount { get; private set; }

    /// <summary>Notes a change of a record, its creation included.</summary>
    /// <param name="before">What it held, or null when it is new.</param>
    /// <param name="after">What it holds.</param>
    /// <param name="author">Who changed it.</param>
    /// <param name="write">What Hearth asked for, or null.</param>
    /// <param name="at">When.</param>
    public void Changed(RecordView? before, RecordView after, Author author, RecordWrite? write, DateTimeOffset at)
    {
        if (before is null && author is not Author.Vendor)
        {
            _creations.Add(new RecordCreation(after.Record, author, write?.Entity, after.Parent, at));
        }

        if (author is Author.Person)
        {
            _saves.Add((after.Record, at));
            if (before?.Stored?.Entity is not null && after.Stored?.Entity is null)
            {
                _idLosses.Add((after.Record, at));
            }
        }

        if (write is not null)
        {
            WriteCount++;
            foreach (var (field, asked, _) in write.Fields)
            {
                var old = before?.ValueOf(field) ?? default;
                _writes.Add(new FieldWrite(after.Record, write.Entity, field, asked, old, after.ValueOf(field), at, before is null));
            }
        }

        foreach (var field in FieldsOf(before, after))
        {
            var (old, value) = (before?.ValueOf(field) ?? default, after.ValueOf(field));
            if (old == value)
            {
                continue;
            }

            if (author is Author.Person)
            {
                _edits.Add(new PersonEdit(system, after.Record, field, old, value, at));
            }
            else if (write is null || !write.Fields.Any(asked => asked.Field == field && asked.Value == value))
            {
                _vendorChanges.Add(new VendorChange(after.Record, field, old, value, at));
            }
        }
    }

    /// <summary>Notes that Hearth put labels or took them away.</summary>
    public void Labelled() => WriteCount++;

    /// <summary>Notes a merge.</summary>
    public void Merged(RecordRef survivor, ImmutableArray<RecordRef> absorbed, DateTimeOffset at) =>
        _merges.Add(new RecordMerge(survivor, absorbed, at));

    /// <summary>Notes a removal.</summary>
    public void Removed(RecordRef record, Author author, bool isErasure, DateTimeOffset at) =>
        _removals.Add(new RecordRemoval(record, author, isErasure, at));

    private static IEnumerable<string> FieldsOf(RecordView? before, RecordView after) =>
        before is null ? after.Fields.Keys : before.Fields.Keys.Union(after.Fields.Keys);
}
