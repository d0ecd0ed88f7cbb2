using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Takes what was seen of a record into its entity: links it, reconciles its fields, and derives what follows.</summary>
public static class EntityObserver
{
    /// <summary>Reconciles one observation. Pure; an observation that says nothing new returns the entity it was given.</summary>
    public static ObserveResult Observe(Entity entity, Observation seen, SyncPolicy policy, DateTimeOffset now)
    {
        if (entity.IsErased)
        {
            return ErasedObserver.Observe(entity, seen);
        }

        var before = entity;
        entity = Absorb(entity, seen);
        var known = entity.FindLink(seen.Record);
        if (known is null && seen is { IsPartial: true, CanRefine: true })
        {
            // The record was claimed for this household, which has yet to be shown it: whom it shows is not to be told by a part of it.
            return new(before, [], NeedsEvidence: true);
        }

        var isOwnCreation = known is null && Attachment.IsOwnCreation(before, seen, policy);
        var isMade = isOwnCreation && Attachment.IsProven(before, seen, policy);
        (entity, var link) = known is null ? Attachment.Attach(entity, seen, isMade) : (entity, known);
        if (isMade)
        {
            entity = Attachment.Conclude(entity, seen);
        }

        var decisions = ImmutableArray.CreateBuilder<FieldDecision>(seen.Fields.Length);
        if (link.Part != Link.SpareId)
        {
            foreach (var field in FieldsOf(seen, link))
            {
                if (Concealment.Hides(entity, link, field.Field, field.Value))
                {
                    continue;
                }

                var outcome = Reconcile(entity, link, seen, field, isOwnCreation, policy, now);
                if (outcome is null)
                {
                    continue;
                }

                if (outcome.Kind is DecisionKind.NeedsEvidence)
                {
                    return new(before, [], NeedsEvidence: true);
                }

                (entity, link) = Apply(entity, link, field.Field, outcome, decisions, now);
            }
        }
        else
        {
            link = ShownBySpare(entity, link, seen);
        }

        var refreshed = Refresh(link, seen, entity, now);
        entity = Deletion.Follow(Stamp.Renew(before, Stamp.Note(entity.With(refreshed), refreshed, now)), known, refreshed, seen, policy);
        entity = MembershipLabels.Follow(before, entity, seen);
        entity = Derivations.Apply(before, entity, policy, seen, decisions, now);
        entity = Occupancy.Note(before, entity);
        entity = Recognition.Note(before, NameMark.Hold(WithFindings(entity, link, seen, now), seen), policy, now);
        return new(entity, decisions.ToImmutable(), NeedsEvidence: false);
    }

    /// <summary>
    /// A merge gives the survivor a new id: it takes the place of a record that went into it, with all that is known of that
    /// record, and every absorbed record is linked no longer. Writing to an absorbed id would only reach the survivor.
    /// </summary>
    private static Entity Absorb(Entity entity, Observation seen)
    {
        var absorbed = entity.Links.Where(link => link.IsLive && seen.Absorbed.Contains(link.Record)).ToList();
        if (absorbed.Count == 0 || seen.State is not RecordState.Live)
        {
            return entity;
        }

        if (entity.FindLink(seen.Record) is null)
        {
            var heir = absorbed.Find(link => link.Part == Names.PartOf(entity, seen.Stored)) ?? absorbed[0];
            entity = entity.With(heir with
            {
                Record = seen.Record,
                Shadows = [.. heir.Shadows.Select(Undated)],
                Flying = [],
                Reason = LinkReason.VendorMerge,
                LinkedAt = seen.ReadAt,
            });
        }

        // As late as the merge, so that what is told of before it brings no absorbed record back.
        return absorbed.Aggregate(entity, (with, link) => with.With(link with
        {
            State = RecordState.Archived,
            ModifiedAt = seen.ModifiedAt > link.ModifiedAt ? seen.ModifiedAt : link.ModifiedAt,
            Shadows = [],
            Flying = [],
        }));
    }

    /// <summary>
    /// What the survivor took over from another absorbed record keeps its old date there: it is not stale because this record's own
    /// value was dated later.
    /// </summary>
    private static Shadow Undated(Shadow shadow) => shadow with { SeenAt = Shadow.Never, WrittenOverSince = null };

    /// <summary>
    /// What a contact method that is nobody's says is agreed with nobody and written nowhere, but the household is known by it.
    /// </summary>
    private static Link ShownBySpare(Entity entity, Link link, Observation seen)
    {
        foreach (var field in FieldsOf(seen, link).Where(field => field.Field == link.Slot))
        {
            if (!Concealment.Hides(entity, link, field.Field, field.Value) && !(link.ShadowOf(field.Field)?.SeenAt > field.Time.At))
            {
                link = link.With(new Shadow { Field = field.Field, Value = field.Value, SeenAt = field.Time.At });
            }
        }

        return link;
    }

    /// <summary>A contact method that was removed shows nothing any more, nor does a location that the household left.</summary>
    private static ImmutableArray<ObservedField> FieldsOf(Observation seen, Link link) => (seen.State, link) switch
    {
        (RecordState.Archived, { Slot: { } slot }) => [Emptied(slot, seen)],
        (RecordState.Archived, { Record.Type: RecordType.Location }) => [Emptied(FieldName.LocationName, seen), Emptied(FieldName.LocationAddress, seen)],
        _ => seen.Fields,
    };

    private static ObservedField Emptied(string field, Observation seen) => new(field, FieldValue.Empty, SourceTime.Certain(seen.ModifiedAt));

    private static FieldOutcome? Reconcile(
        Entity entity, Link link, Observation seen, ObservedField field, bool isOwnCreation, SyncPolicy policy, DateTimeOffset now)
    {
        if (policy.Find(field.Field) is not { } fieldPolicy)
        {
            return null;
        }

        var removed = link.Slot is not null && seen.State is RecordState.Archived;
        return Reconciler.Reconcile(new FieldQuestion
        {
            // Where a contact method was removed by hand, writing its value back would only bring it to life again.
            Policy = removed && fieldPolicy.OnRefused is RefusalAction.Restore
                ? fieldPolicy with { OnRefused = RefusalAction.Ignore }
                : fieldPolicy,
            Oscillation = policy.Oscillation,
            Cell = entity.PartOf(field.Field, link).CellOf(field.Field),
            Known = link.ShadowOf(field.Field),
            InFlight = link.Flying.FirstOrDefault(flying => flying.Field == field.Field),
            Record = link.Record,
            System = link.System,
            Writable = RecordShape.IsWritable(link, field.Field),
            Value = field.Value,
            Time = field.Time,
            Writer = field.Writer,
            IsOwnCreation = isOwnCreation,
            ReadAt = seen.ReadAt,
            CanRefine = seen.CanRefine,
            NextVersion = HybridClock.Next(entity.Clock, now),
            Now = now,
        });
    }

    private static (Entity Entity, Link Link) Apply(
        Entity entity, Link link, string field, FieldOutcome outcome, ImmutableArray<FieldDecision>.Builder decisions, DateTimeOffset now)
    {
        var part = entity.PartOf(field, link);
        var cell = part.CellOf(field);
        decisions.Add(new(part.Id, field, outcome.Kind, outcome.Rule, cell.Value != outcome.Cell.Value, link.Record));
        if (outcome.Known is { } shadow)
        {
            link = link.With(shadow);
        }

        if (outcome.Landed)
        {
            link = link.Landed(flying => flying == field);
        }

        entity = entity.With(part.With(outcome.Cell));
        if (outcome.Cell.Version > entity.Clock)
        {
            entity = entity with { Clock = outcome.Cell.Version };
        }

        if (outcome.Cell.QuarantinedAt is not null && cell.QuarantinedAt is null)
        {
            entity = entity.With(new Finding(
                Finding.Quarantined, null, part.Id, field, "The field changes back and forth too often and stands still until someone looks.", now));
        }

        entity = entity.Without(finding => finding.Code == Finding.LeftDifferent && finding.Record == link.Record && finding.Field == field
            && outcome.Known?.Value == outcome.Cell.Value);
        if (outcome.Kind is DecisionKind.Refused && outcome.Cell.QuarantinedAt is null)
        {
            entity = entity.With(new Finding(
                Finding.LeftDifferent, link.Record, part.Id, field, "The record keeps a value that was not accepted, until the agreed value changes.", now));
        }

        if (outcome.Kind is DecisionKind.Rendered)
        {
            entity = entity.With(new Finding(
                Finding.Drift, link.Record, part.Id, field, "The vendor shows the value that was written in its own way.", now));
        }

        return (entity.With(link), link);
    }

    /// <summary>A method that turned out to be gone is not there again because it is shown as it was.</summary>
    private static bool IsOldNewsOf(Link link, Observation seen) =>
        link is { Slot: not null, IsLive: false } && seen.State is RecordState.Live && seen.Parent == link.Parent;

    private static Link Refresh(Link link, Observation seen, Entity entity, DateTimeOffset now)
    {
        var newer = seen.ModifiedAt > link.ModifiedAt || (seen.ModifiedAt == link.ModifiedAt && !IsOldNewsOf(link, seen));
        var refreshed = link with
        {
            ModifiedAt = newer ? seen.ModifiedAt : link.ModifiedAt,
            State = newer ? seen.State : link.State,
            Parent = newer ? seen.Parent ?? link.Parent : link.Parent,
            Stage = newer ? seen.Traits.GetValueOrDefault(TraitName.LifecycleStage) ?? link.Stage : link.Stage,
        };
        refreshed = seen.Stored is { } stored && newer ? Stamp.Read(refreshed, stored, entity, now) : refreshed;
        return refreshed == link ? link : refreshed;
    }

    private static Entity WithFindings(Entity entity, Link link, Observation seen, DateTimeOffset now)
    {
        entity = entity.Without(finding => finding.Record == link.Record && seen.Fields.Any(field => field.Field == finding.Field)
            && finding.Code is not (Finding.Drift or Finding.Quarantined or Finding.RefusedByVendor or Finding.LeftDifferent or Finding.MergedAway));
        if (RecordMerges.SurvivorOf(seen) is { } survivor && link.Record.Type == RecordType.Customer && entity.FindLink(survivor) is null)
        {
            entity = entity.With(new Finding(
                Finding.MergedAway, link.Record, link.Part, "", $"The customer was merged into customer {survivor.Id} in ServiceTitan, which no household has yet.", now));
        }
        else if (RecordMerges.SurvivorOf(seen) is null && seen.State is RecordState.Live)
        {
            entity = entity.Without(finding => finding.Code == Finding.MergedAway && finding.Record == link.Record);
        }

        foreach (var parked in seen.Findings)
        {
            entity = entity.With(new Finding(parked.Code, link.Record, link.Part, parked.Field, parked.Accepted, now));
        }

        return entity;
    }
}
