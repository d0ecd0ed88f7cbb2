using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>What holds of a field once nothing is left to deliver or to write. Each law names what breaks it, or nothing.</summary>
internal static class AtRest
{
    private static readonly FieldValue OptOut = FieldValue.Of(true);

    /// <summary>Every law that a scenario's vendors give enough evidence for.</summary>
    public static IEnumerable<string> Broken(World world, Scenario scenario) => scenario.Policy.Fields.SelectMany(field =>
        Quiescence(world, field)
            .Concat(Agreement(world, field))
            .Concat(Ownership(world, field))
            .Concat(NoInvention(world, field))
            .Concat(NoLoss(world, field))
            .Concat(scenario.IsCertain ? Consent(world, field).Concat(Newest(world, field)) : []));

    /// <summary>At most one write per system and edit, and one more for each that nobody answered.</summary>
    public static IEnumerable<string> Quiescence(World world, FieldPolicy field) =>
        from side in world.Sides
        let writes = side.Writes.Count(written => written == field.Field)
        let edits = world.EditsOf(field.Field).Count()
        where writes > edits + side.Lost
        select $"Quiescence: {side.Lane} was written {writes} times for {edits} edits and {side.Lost} lost answers";

    /// <summary>Every system that receives the field holds the agreed value.</summary>
    public static IEnumerable<string> Agreement(World world, FieldPolicy field) =>
        from side in world.Sides
        let agreed = world.CellOf(field.Field)
        let held = side.Vendor[field.Field]
        where !agreed.StandsStill && field.IsReceivedBy(side.Vendor.System) && held != agreed.Value && !MayDiffer(field, side)
        select $"Agreement: {side.Lane} holds '{held}', agreed is '{agreed.Value}'";

    /// <summary>What one system owns is its last edit, and nobody overwrites it there.</summary>
    public static IEnumerable<string> Ownership(World world, FieldPolicy field)
    {
        if (field.Owner is FieldOwner.Shared)
        {
            yield break;
        }

        var owner = field.Owner is FieldOwner.HubSpot ? SystemKind.HubSpot : SystemKind.ServiceTitan;
        var last = world.EditsOf(field.Field).LastOrDefault(edit => edit.System == owner)?.Value ?? World.FirstValueOf(field);
        if (world.At(owner)[field.Field] is var held && held != last)
        {
            yield return $"Ownership: the owner holds '{held}' and entered '{last}'";
        }

        if (world.CellOf(field.Field) is { StandsStill: false } agreed && agreed.Value != last)
        {
            yield return $"Ownership: agreed is '{agreed.Value}', the owner entered '{last}'";
        }
    }

    /// <summary>Whatever is agreed was once entered, or is a union of what was.</summary>
    public static IEnumerable<string> NoInvention(World world, FieldPolicy field)
    {
        var entered = world.EditsOf(field.Field).Select(edit => edit.Value.Text).Append(World.FirstValueOf(field).Text).ToHashSet();
        var agreed = world.CellOf(field.Field).Value.Text;
        return from value in field.Rule is ConflictRule.Union && agreed.Length > 0 ? agreed.Split(';') : [agreed]
               where !entered.Contains(value)
               select $"No invention: '{value}' is agreed and nobody entered it";
    }

    /// <summary>What both sides may change and nobody may empty is never empty again.</summary>
    public static IEnumerable<string> NoLoss(World world, FieldPolicy field) =>
        field is { Owner: FieldOwner.Shared, Clearable: false } && world.CellOf(field.Field).Value.IsEmpty
            ? ["No loss: an empty value replaced a filled one"]
            : [];

    /// <summary>An opt-out that is the last word stands everywhere.</summary>
    public static IEnumerable<string> Consent(World world, FieldPolicy field)
    {
        if (field.Rule is not ConflictRule.MostRestrictive || world.EditsOf(field.Field).LastOrDefault()?.Value != OptOut)
        {
            yield break;
        }

        if (world.CellOf(field.Field).Value != OptOut)
        {
            yield return "Consent: the last word was an opt-out and an opt-in is agreed";
        }

        foreach (var side in world.Sides.Where(side => field.IsReceivedBy(side.Vendor.System) && side.Vendor[field.Field] != OptOut))
        {
            yield return $"Consent: the last word was an opt-out and {side.Lane} does not show it";
        }
    }

    /// <summary>
    /// Where the times and the writers are certain and the newest wins, the last edit stands, also one that brings back an earlier
    /// value. A refused one changes nothing.
    /// </summary>
    public static IEnumerable<string> Newest(World world, FieldPolicy field)
    {
        var edits = world.EditsOf(field.Field).ToList();
        return field is { Owner: FieldOwner.Shared, Rule: ConflictRule.Newest } && edits.Count > 0
            && edits.TrueForAll(edit => field.Clearable || !edit.Value.IsEmpty)
            && world.CellOf(field.Field).Value != edits[^1].Value
                ? [$"Newest: agreed is '{world.CellOf(field.Field).Value}', the last edit was '{edits[^1].Value}'"]
                : [];
    }

    /// <summary>What the policy says to leave as it is may stay different, until the agreed value changes.</summary>
    public static bool MayDiffer(FieldPolicy field, Side side) =>
        field.OnRefused is RefusalAction.Ignore && !field.Owner.IsOwnedBy(side.Vendor.System)
        && (field.Owner is not FieldOwner.Shared || (side.Vendor[field.Field].IsEmpty && !field.Clearable));
}
