using System.Collections.Immutable;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Says what each customer and contact of a household showed by itself, and with which of the others it stays whatever that is. What Hearth
/// wrote to a record came from the others and speaks for nothing. Pure.
/// </summary>
public static class HouseholdEvidence
{
    /// <summary>The records that stand; none for a household that went into another one.</summary>
    public static ImmutableArray<RecordEvidence> Of(Entity household)
    {
        if (household.MergedInto is not null)
        {
            return [];
        }

        ImmutableArray<Link> standing =
        [
            .. household.Links
                .Where(link => link.IsLive && link.Record.Type is RecordType.Customer or RecordType.Contact)
                .OrderBy(link => link.LinkedAt ?? DateTimeOffset.MinValue),
        ];
        return [.. standing.Select(link => new RecordEvidence(link.Record, ShownBy(household, link), link.LinkedAt, [.. TiesOf(household, link, standing).Distinct()]))];
    }

    private static IdentityProfile ShownBy(Entity household, Link link) => IdentityProfile.Of(household.Links
        .Where(own => own.IsLive && (own.Record == link.Record || own.Parent == link.Record))
        .SelectMany(own => IdentityProfile.TraitsOf(field => OwnValue(household, own, field)))
        .Concat(from former in household.Former where former.Origin == link.Record select new IdentityTrait(former.Kind, former.Value, former.Until))
        .Select(trait => trait.Kind is IdentityTrait.Email or IdentityTrait.Phone && household.FindPart(link.Part) is { } person && Roles.IsAgent(person)
            ? trait with { IsAgents = true }
            : trait));

    /// <summary>What a record holds by itself, else the last that it gave before it was written over.</summary>
    private static FieldValue OwnValue(Entity household, Link link, string field)
    {
        var own = link.Record.Type == RecordType.Location && field == FieldName.HouseholdAddress ? FieldName.LocationAddress : field;
        return link.ShadowOf(own) is { WrittenOverSince: null, Value.IsEmpty: false } shadow
            ? shadow.Value
            : Histories.LastOf(household.PartOf(own, link).CellOf(own).History, source => source == link.Record)?.Observed ?? FieldValue.Empty;
    }

    private static IEnumerable<RecordRef> TiesOf(Entity household, Link link, ImmutableArray<Link> standing)
    {
        if (link.Reason is LinkReason.StoredId or LinkReason.Parent or LinkReason.Created or LinkReason.VendorMerge or LinkReason.Division)
        {
            // Whoever named the household, or was made for it, did so because of the same person's record where there was one.
            var others = standing.Where(other => other.Record != link.Record).OrderByDescending(other => other.Part == link.Part);
            foreach (var other in others.Take(1))
            {
                yield return other.Record;
            }
        }

        foreach (var absorption in household.Absorbed.Where(absorption => !absorption.Causes.All(UnionCause.IsMatch)))
        {
            var (brought, own) = (standing.Where(other => absorption.Records.Contains(other.Record)), standing.Where(other => !absorption.Records.Contains(other.Record)));
            if (brought.FirstOrDefault() == link && own.FirstOrDefault() is { } first)
            {
                yield return first.Record;
            }
        }
    }
}
