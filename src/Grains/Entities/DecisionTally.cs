using System.Collections.Immutable;
using Hearth.Contracts.Changes;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Status;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Grains.Entities;

/// <summary>Adds up what a call decided.</summary>
internal sealed class DecisionTally(EntityId entity, DateTimeOffset now)
{
    private readonly ImmutableArray<AcceptedChange>.Builder _changes = ImmutableArray.CreateBuilder<AcceptedChange>();
    private readonly ImmutableArray<RecordRef>.Builder _needsEvidence = ImmutableArray.CreateBuilder<RecordRef>();
    private readonly ImmutableArray<MovedRecord>.Builder _moved = ImmutableArray.CreateBuilder<MovedRecord>();
    private SyncCounters _counters = SyncCounters.None;

    internal void Add(Observation observation, ObserveResult result)
    {
        if (result.NeedsEvidence)
        {
            _needsEvidence.Add(observation.Record);
            return;
        }

        _counters = _counters with { Observed = _counters.Observed + 1, Findings = _counters.Findings + observation.Findings.Length };
        foreach (var decision in result.Decisions)
        {
            Count(decision.Kind);
            if (decision.ChangedTheValue)
            {
                _counters = _counters with { Accepted = _counters.Accepted + 1 };
                _changes.Add(new AcceptedChange(
                    entity.Value, decision.Field, (decision.Source ?? observation.Record).ToString(), decision.Rule, now));
            }
        }
    }

    internal void Ask(IEnumerable<RecordRef> records) => _needsEvidence.AddRange(records);

    internal void Move(Observation observation, EntityId to) => _moved.Add(new MovedRecord(observation.Record, to));

    internal ObserveAnswer Answer(
        ImmutableArray<string> lanes, ProfileChange known, ImmutableArray<RecordRef> linked, ImmutableArray<UnionHint> unions, ImmutableArray<Stray> strays) =>
        new(_counters, _changes.ToImmutable(), _needsEvidence.ToImmutable(), lanes, known.Shown, known.Hidden, linked, _moved.ToImmutable(), unions, strays);

    private void Count(DecisionKind kind) => _counters = kind switch
    {
        DecisionKind.Unchanged => _counters with { Unchanged = _counters.Unchanged + 1 },
        DecisionKind.Echo or DecisionKind.Rendered => _counters with { Echoes = _counters.Echoes + 1 },
        DecisionKind.Stale => _counters with { Stale = _counters.Stale + 1 },
        DecisionKind.Refused or DecisionKind.Restored => _counters with { Refused = _counters.Refused + 1 },
        DecisionKind.Conflict => _counters with { Conflicts = _counters.Conflicts + 1 },
        DecisionKind.Accepted or DecisionKind.Derived or DecisionKind.NeedsEvidence => _counters,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
