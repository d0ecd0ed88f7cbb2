using System.Collections.Immutable;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Keeps the time in which an email, a phone number or an address was a household's. What it gave up may be somebody else's by now: it
/// stays known, with its range, and counts as little as the policy says.
/// </summary>
public static class Occupancy
{
    /// <summary>The kind of trait that a field shows, for the fields that can pass to somebody else; null for all others.</summary>
    public static string? KindOf(string field) => field switch
    {
        FieldName.PersonEmail => IdentityTrait.Email,
        FieldName.PersonPhone or FieldName.PersonMobile => IdentityTrait.Phone,
        FieldName.HouseholdAddress or FieldName.LocationAddress => IdentityTrait.Address,
        _ => null,
    };

    /// <summary>
    /// The household with what it gave up between two states. A value that another of its people has, or that only moved to another
    /// field, was not given up.
    /// </summary>
    internal static Entity Note(Entity before, Entity after)
    {
        if (after.Id.Kind is not EntityKind.Household || before.Parts == after.Parts)
        {
            return after;
        }

        var held = Traits(after).ToHashSet();
        var given =
            from part in before.Parts
            from cell in part.Cells
            where KindOf(cell.Field) is not null && !cell.Value.IsEmpty && !held.Contains((KindOf(cell.Field)!, cell.Value.Text))
            let now = after.FindPart(part.Id)?.CellOf(cell.Field)
            where now is not null
            select Ended(part, cell, now);
        return Remember(after, given);
    }

    /// <summary>The household with more that it gave up, as much as it can remember.</summary>
    internal static Entity Remember(Entity entity, IEnumerable<FormerTrait> given)
    {
        ImmutableArray<FormerTrait> all = [.. entity.Former.Concat(given).Distinct().OrderBy(former => former.Until)];
        return all.Length == entity.Former.Length ? entity : entity with { Former = all[Math.Max(0, all.Length - FormerTrait.KeptMax)..] };
    }

    private static IEnumerable<(string Kind, string Value)> Traits(Entity entity) =>
        from part in entity.Parts
        from cell in part.Cells
        where KindOf(cell.Field) is not null && !cell.Value.IsEmpty
        select (KindOf(cell.Field)!, cell.Value.Text);

    private static FormerTrait Ended(Part part, Cell was, Cell now) => new(
        KindOf(was.Field)!,
        was.Value.Text,
        part.Id,
        was.ChangedAt.At,
        now.ChangedAt.At > was.ChangedAt.At ? now.ChangedAt.At : was.ChangedAt.At,
        was.Origin);
}
