using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// Gives one side of a divided household its cell of a field that records of both sides show: the agreed value where it came from this
/// side, else the last value that a record of this side gave. Nothing is made up: where this side never gave one, it has none.
/// </summary>
/// <param name="links">The links of this side that show the field.</param>
/// <param name="isOwn">True for records of this side.</param>
/// <param name="policy">The policy.</param>
/// <param name="nextVersion">The version that another value gets.</param>
/// <param name="now">Now (UTC).</param>
internal sealed class CellDivision(IReadOnlyList<Link> links, Func<RecordRef, bool> isOwn, SyncPolicy policy, long nextVersion, DateTimeOffset now)
{
    /// <summary>This side's cell.</summary>
    internal Cell Of(Cell cell)
    {
        ImmutableArray<HistoryEntry> history = [.. cell.History.Where(entry => entry.Source is not { } source || isOwn(source))];
        var own = cell with
        {
            History = history,
            Conflict = cell.Conflict is { } conflict && isOwn(conflict.Contender) ? conflict : null,
        };
        // Where the open question goes with the other side, nobody will decide it for this one: it has what its own records say.
        var isAsked = cell.Conflict is not null && own.Conflict is null;
        var owners = isAsked ? Owners(cell) : null;
        if (owners is null && ((cell.Version == 0 && !isAsked) || (cell.Origin is { } origin && isOwn(origin))))
        {
            return own;
        }

        // Whoever opted out did not say for which half: it holds for both.
        if (ConsentRatchet.Governs(cell.Field, policy.Find(cell.Field)) && cell.Value == ConsentRatchet.OptedOut)
        {
            return own;
        }

        var (value, time, source) = owners ?? Last(history) ?? Seen(cell) ?? Derived(cell) ?? Consent(cell) ?? (FieldValue.Empty, SourceTime.NotAfter(now), null);
        if (value == cell.Value)
        {
            return own with { Origin = source, OriginSystem = SystemOf(source), ChangedAt = time };
        }

        var rule = source is null ? RuleName.SplitEmpty : RuleName.Split;
        return own.Remember(new HistoryEntry(nextVersion, now, DecisionKind.Derived, rule, source, value, time, cell.Value, value)) with
        {
            Value = value,
            Version = nextVersion,
            ChangedAt = time,
            Origin = source,
            OriginSystem = SystemOf(source),
        };
    }

    private (FieldValue Value, SourceTime Time, RecordRef? Source)? Last(ImmutableArray<HistoryEntry> history) =>
        Histories.LastOf(history, isOwn) is { } entry ? (entry.Observed, entry.Time, entry.Source) : null;

    /// <summary>What the owner said while the question was open was not agreed, and waited for whoever would have answered it.</summary>
    private (FieldValue Value, SourceTime Time, RecordRef? Source)? Owners(Cell cell) =>
        policy.Find(cell.Field) is { } field ? Held(cell, link => field.Owner.IsOwnedBy(link.System)) : null;

    /// <summary>A record that agreed from the start left no decision.</summary>
    private (FieldValue Value, SourceTime Time, RecordRef? Source)? Seen(Cell cell) => Held(cell, _ => true);

    /// <summary>What a record held by itself counts; what we wrote to it came from the other side.</summary>
    private (FieldValue Value, SourceTime Time, RecordRef? Source)? Held(Cell cell, Func<Link, bool> counts) => links
        .Where(link => link.IsLive && counts(link) && link.ShadowOf(cell.Field) is { WrittenOverSince: null, Value.IsEmpty: false })
        .Select(link => (Link: link, Shadow: link.ShadowOf(cell.Field)!))
        .OrderByDescending(known => known.Shadow.SeenAt)
        .Select(known => ((FieldValue, SourceTime, RecordRef?)?)(known.Shadow.Value, SourceTime.NotAfter(known.Shadow.SeenAt), known.Link.Record))
        .FirstOrDefault();

    /// <summary>A derived value came from no record, so it is nobody's alone.</summary>
    private static (FieldValue Value, SourceTime Time, RecordRef? Source)? Derived(Cell cell) =>
        cell.Origin is null && cell.History.LastOrDefault(entry => entry.ChangedTheValue) is { Source: null } ? (cell.Value, cell.ChangedAt, null) : null;

    /// <summary>
    /// What was ever opted out of is not opted in to because the other side said so, and nobody's consent is emptied: it was asked for once.
    /// </summary>
    private (FieldValue Value, SourceTime Time, RecordRef? Source)? Consent(Cell cell) => ConsentRatchet.Governs(cell.Field, policy.Find(cell.Field))
        ? (cell.History.Any(entry => entry.Before == ConsentRatchet.OptedOut || entry.Agreed == ConsentRatchet.OptedOut) ? ConsentRatchet.OptedOut : cell.Value, SourceTime.NotAfter(now), null)
        : null;

    private static SystemKind? SystemOf(RecordRef? record) => record is { } one ? RecordShape.Of(one.Type).System : null;
}
