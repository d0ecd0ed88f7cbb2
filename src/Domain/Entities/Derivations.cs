using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Values that follow from others by a named rule.</summary>
internal static class Derivations
{
    private const string Commercial = "commercial";
    private const string Canceled = "Canceled";

    /// <summary>Derives what follows from an observation.</summary>
    internal static Entity Apply(
        Entity before, Entity after, SyncPolicy policy, Observation seen, ImmutableArray<FieldDecision>.Builder decisions, DateTimeOffset now)
    {
        if (ReferenceEquals(before, after))
        {
            return after;
        }

        return after.Id.Kind switch
        {
            EntityKind.Household => BusinessNameStandsIn(NameFollowsPerson(before, after, policy, seen, decisions, now), policy, decisions, now),
            EntityKind.Job => FirstAppointment(after, policy, decisions, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>
    /// ServiceTitan keeps one name in one line. While a household is called after its primary person, a change of the person's
    /// name in HubSpot renames the household, and so the customer.
    /// </summary>
    private static Entity NameFollowsPerson(
        Entity before, Entity after, SyncPolicy policy, Observation seen, ImmutableArray<FieldDecision>.Builder decisions, DateTimeOffset now)
    {
        if (seen.System is not SystemKind.HubSpot || after.PrimaryPerson is not { } person
            || after.Root.ValueOf(FieldName.HouseholdType).Text == Commercial)
        {
            return after;
        }

        var name = FullName(person);
        var household = after.Root.ValueOf(FieldName.HouseholdName);
        // Where one system owns the name, what it says stands; only a name that nobody has given yet is made up.
        if (policy.Find(FieldName.HouseholdName)?.Owner is not FieldOwner.Shared && after.Root.CellOf(FieldName.HouseholdName).Version > 0)
        {
            return after;
        }

        var wasCalledSo = household.IsEmpty || (before.PrimaryPerson is { } old && household == FullName(old));
        return name.IsEmpty || name == household || !wasCalledSo
            ? after
            : Derive(after, after.Root, FieldName.HouseholdName, name, RuleName.NameFollowsPerson, TimeOf(person), policy, decisions, now);
    }

    /// <summary>HubSpot wants a name on every contact: a business without a named person lends its own.</summary>
    private static Entity BusinessNameStandsIn(
        Entity entity, SyncPolicy policy, ImmutableArray<FieldDecision>.Builder decisions, DateTimeOffset now)
    {
        if (entity.Root.ValueOf(FieldName.HouseholdType).Text != Commercial || entity.PrimaryPerson is not { } person)
        {
            return entity;
        }

        var name = entity.Root.ValueOf(FieldName.HouseholdName);
        var last = person.CellOf(FieldName.PersonLastName);
        var isNameless = person.ValueOf(FieldName.PersonFirstName).IsEmpty && (last.Value.IsEmpty || last.Origin is null);
        return name.IsEmpty || last.Value == name || !isNameless
            ? entity
            : Derive(entity, person, FieldName.PersonLastName, name, RuleName.BusinessNameStandsIn,
                entity.Root.CellOf(FieldName.HouseholdName).ChangedAt, policy, decisions, now);
    }

    private static Entity FirstAppointment(
        Entity entity, SyncPolicy policy, ImmutableArray<FieldDecision>.Builder decisions, DateTimeOffset now)
    {
        var first = entity.Parts
            .Where(part => part.Kind is PartKind.Appointment
                && part.ValueOf(FieldName.AppointmentStatus).Text != Canceled
                && entity.Links.Any(link => link.Part == part.Id && link.IsLive))
            .Select(part => part.CellOf(FieldName.AppointmentStart))
            .Where(cell => !cell.Value.IsEmpty)
            .MinBy(cell => cell.Value.Text, StringComparer.Ordinal);
        var start = entity.Root.CellOf(FieldName.JobScheduledStart);
        return (first?.Value ?? FieldValue.Empty) == start.Value
            ? entity
            : Derive(
                entity, entity.Root, FieldName.JobScheduledStart, first?.Value ?? FieldValue.Empty, RuleName.FirstAppointment,
                first?.ChangedAt ?? SourceTime.NotAfter(now), policy, decisions, now);
    }

    private static FieldValue FullName(Part person) => FieldValue.Of(
        $"{person.ValueOf(FieldName.PersonFirstName)} {person.ValueOf(FieldName.PersonLastName)}".Trim());

    private static SourceTime TimeOf(Part person)
    {
        var first = person.CellOf(FieldName.PersonFirstName);
        var last = person.CellOf(FieldName.PersonLastName);
        return last.Version > first.Version ? last.ChangedAt : first.ChangedAt;
    }

    private static Entity Derive(
        Entity entity,
        Part part,
        string field,
        FieldValue value,
        string rule,
        SourceTime time,
        SyncPolicy policy,
        ImmutableArray<FieldDecision>.Builder decisions,
        DateTimeOffset now)
    {
        var cell = part.CellOf(field);
        if (policy.Find(field) is null || cell.StandsStill)
        {
            return entity;
        }

        var version = HybridClock.Next(entity.Clock, now);
        var derived = cell.Remember(new HistoryEntry(version, now, DecisionKind.Derived, rule, null, value, time, cell.Value, value)) with
        {
            Value = value,
            Version = version,
            ChangedAt = time,
            Origin = null,
            OriginSystem = null,
        };
        decisions.Add(new(part.Id, field, DecisionKind.Derived, rule, ChangedTheValue: true, Source: null));
        return entity.With(part.With(derived)) with { Clock = version };
    }
}
