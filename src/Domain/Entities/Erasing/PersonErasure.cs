using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Identity;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Erasing;

/// <summary>
/// Takes a person's data out of a household: values, shadows, histories, conflicts, findings and creations under way. What other people
/// of the household have stays theirs. The records stay linked, empty, so that nobody founds a household with them anew.
/// </summary>
public static class PersonErasure
{
    private const string Commercial = "commercial";

    /// <summary>Erases the person of a record. Pure; erasing again changes nothing and gives the same answer.</summary>
    public static ErasureResult Erase(Entity entity, ErasureOrder order)
    {
        if (entity.Erasures.FirstOrDefault(erasure => erasure.Record == order.Record) is { } done)
        {
            return new(entity, done.Marks, done.OptedOut);
        }

        entity = entity with
        {
            Partings = [.. entity.Partings.Select(parting => Kept(parting, order))],
            Forward = entity.Forward is { Move: not null } forward ? forward with { Move = null } : entity.Forward,
        };
        var part = PartOf(entity, order);
        if (part is null && order.Person is not null)
        {
            return new(entity, [], OptedOut: false);
        }

        var others = entity.Parts.Where(other => other.Kind is PartKind.Person && other.Id != part
            && !Concealment.IsErased(entity, other.Id) && other.Cells.Any(cell => !cell.Value.IsEmpty)).ToList();
        var optedOut = entity.Root.ValueOf(FieldName.HouseholdDoNotMail) == ConsentRatchet.OptedOut;
        var reached = ReachedBy(entity, part, order).Except(others.SelectMany(other => other.Cells.Select(cell => Trait(cell.Field, cell.Value))));
        var erasure = new Erasure(
            order.Record, part, order.At, order.Salt, IdentifierMark.Of(order.Salt, reached.OfType<IdentityTrait>()),
            HidesName: part is not null && IsCalledAfter(entity, part), optedOut);
        erasure = part is null || others.Count == 0 ? erasure with { Part = null, HidesName = true } : WithName(entity, erasure);
        var erased = erasure.Part is { } one ? OnePerson(entity, erasure, one) : Whole(entity, erasure);
        erased = Ended(erased, order);
        return new(erased.With(RemainsFinding(erased, order)), erasure.Marks, optedOut);
    }

    /// <summary>The name stands on the contacts of the others too, and must not come back from there.</summary>
    private static Erasure WithName(Entity entity, Erasure erasure) => !erasure.HidesName ? erasure : erasure with
    {
        Marks =
        [
            .. erasure.Marks.Concat(Values(entity.Root.CellOf(FieldName.HouseholdName))
                .Select(name => IdentifierMark.Of(erasure.Salt, FieldName.HouseholdName, name)).OfType<string>()).Distinct(),
        ],
    };

    private static Parting Kept(Parting parting, ErasureOrder order) =>
        parting.Kept is { } kept && (kept.FindLink(order.Record) is not null || order.Person?.Entity == parting.Into)
            ? parting with { Kept = Erase(kept, order).Entity }
            : parting;

    private static string? PartOf(Entity entity, ErasureOrder order) =>
        order.Person is { } person && person.Entity == entity.Id && entity.FindPart(person.Part) is { Kind: PartKind.Person } named ? named.Id
        : entity.FindLink(order.Record) is { } link && entity.FindPart(link.Part) is { Kind: PartKind.Person } shown ? shown.Id
        : null;

    /// <summary>How the person can be reached, by all that is known of them.</summary>
    private static IEnumerable<IdentityTrait?> ReachedBy(Entity entity, string? part, ErasureOrder order)
    {
        var cells = entity.FindPart(part ?? "") is { } person ? person.Cells.Select(cell => Trait(cell.Field, cell.Value)) : [];
        var shadows = entity.Links.Where(link => link.Part == part || link.Record == order.Record)
            .SelectMany(link => link.Shadows).Select(shadow => Trait(shadow.Field, shadow.Value));
        return cells.Concat(shadows).Where(trait => trait is not null).Distinct();
    }

    private static IdentityTrait? Trait(string field, FieldValue value) => IdentifierMark.TraitOf(field, value);

    /// <summary>True when the household's name is the person's: they were its first one or its customer, or their first name is in it.</summary>
    private static bool IsCalledAfter(Entity entity, string part)
    {
        if (entity.Root.ValueOf(FieldName.HouseholdType).Text == Commercial)
        {
            return false;
        }

        var first = entity.FindPart(part)!.ValueOf(FieldName.PersonFirstName).Text;
        return entity.PrimaryPerson?.Id == part
            || entity.Links.Any(link => link.Record.Type == RecordType.Customer && link.Part == part)
            || (first.Length > 0 && entity.Root.ValueOf(FieldName.HouseholdName).Text.Contains(first, StringComparison.OrdinalIgnoreCase));
    }

    private static Entity Whole(Entity entity, Erasure erasure) => entity with
    {
        Parts = [.. entity.Parts.Select(part => part with { Cells = part.Kind is PartKind.Root ? OptOut(part) : [], Said = null })],
        Links = [.. entity.Links.Select(Emptied)],
        Findings = [],
        Former = [],
        Intents = [],
        Holds = [],
        Erasures = entity.Erasures.Add(erasure),
    };

    /// <summary>That a household opted out says nothing of who it was, and must outlive it.</summary>
    private static ImmutableArray<Cell> OptOut(Part root) => root.ValueOf(FieldName.HouseholdDoNotMail) == ConsentRatchet.OptedOut
        ? [root.CellOf(FieldName.HouseholdDoNotMail) with { History = [], Conflict = null, Origin = null, OriginSystem = null }]
        : [];

    private static Entity OnePerson(Entity entity, Erasure erasure, string part)
    {
        bool IsTheirs(Link link) => link.Part == part || link.Record == erasure.Record;
        var secrets = SecretsOf(entity, erasure, part);
        var links = entity.Links.Select(link => link.Record == erasure.Record || (link.Slot is not null && IsTheirs(link))
            ? Emptied(link)
            : link with
            {
                Shadows = [.. link.Shadows.Where(shadow => !secrets.Hide(shadow.Field, shadow.Value) && !Concealment.Hides(With(entity, erasure), link, shadow.Field, shadow.Value))],
                Flying = [.. link.Flying.Where(flying => !secrets.Hide(flying.Field, flying.Value))],
                ToldApart = link.ToldApart.RemoveAll(word => word.Other == erasure.Record),
            }).ToImmutableArray();
        var shown = links.SelectMany(link => link.Shadows).Select(shadow => shadow.Value).ToHashSet();
        return With(entity, erasure) with
        {
            Parts = [.. entity.Parts.Select(one => one.Id == part
                ? one with { Cells = [], Said = null }
                : one with { Cells = [.. one.Cells.Select(cell => Cleaned(cell, erasure, secrets, shown)).OfType<Cell>()] })],
            Links = links,
            Former = entity.Former.RemoveAll(former => former.Part == part || former.Origin == erasure.Record || secrets.Values.Contains(FieldValue.Of(former.Value))),
            Findings = entity.Findings.RemoveAll(finding => finding.Part == part || finding.Record == erasure.Record),
            Intents = entity.Intents.RemoveAll(intent => intent.Part == part || intent.TriedValues.Any(secrets.Values.Contains)),
        };
    }

    private static Entity With(Entity entity, Erasure erasure) => entity with { Erasures = entity.Erasures.Add(erasure) };

    /// <summary>
    /// Every value that was the person's and that nobody else of the household shows. What a record that stays says of the household is the
    /// household's, also where the person was called by it, as the people of a business are by its name. The household's name is a secret
    /// where it was the person's, but for somebody else who has it too: a family name is theirs as well.
    /// </summary>
    private static Secrets SecretsOf(Entity entity, Erasure erasure, string part)
    {
        var theirs = entity.FindPart(part)!.Cells.SelectMany(Values)
            .Concat(entity.Links.Where(link => link.Record == erasure.Record || (link.Part == part && link.Slot is not null))
                .SelectMany(link => link.Shadows).Select(shadow => shadow.Value));
        // A contact method that is nobody's keeps no value from being the person's.
        var shadows = from link in entity.Links
                      from shadow in link.Shadows
                      where (link.Part != Link.SpareId && link.Part != part) || (link.Record != erasure.Record && RecordShape.IsRootField(shadow.Field))
                      select (shadow.Value, IsOfPerson: RecordShape.IsPersonField(shadow.Field));
        var ofOthers = entity.Parts.Where(other => other.Kind is PartKind.Person && other.Id != part).SelectMany(other => other.Cells).Select(cell => cell.Value)
            .Concat(shadows.Where(shadow => shadow.IsOfPerson).Select(shadow => shadow.Value)).ToHashSet();
        var names = erasure.HidesName ? Values(entity.Root.CellOf(FieldName.HouseholdName)).Where(value => !value.IsEmpty).ToHashSet() : [];
        var values = theirs.Where(value => !value.IsEmpty).ToHashSet();
        values.ExceptWith(shadows.Select(shadow => shadow.Value));
        values.UnionWith(names);
        values.ExceptWith(ofOthers);
        // Flags and the like are no secrets: everybody has the same ones.
        values.ExceptWith([FieldValue.Of(true), FieldValue.Of(false)]);
        return new Secrets(values, names);
    }

    private static IEnumerable<FieldValue> Values(Cell cell) =>
        cell.History.SelectMany(entry => new[] { entry.Observed, entry.Before, entry.Agreed }).Append(cell.Value);

    /// <summary>A cell of somebody else or of the household, without what only the person's record said; null where nothing is left.</summary>
    private static Cell? Cleaned(Cell cell, Erasure erasure, Secrets secrets, HashSet<FieldValue> shown)
    {
        bool IsSecret(FieldValue value) => secrets.Hide(cell.Field, value);
        bool Tells(HistoryEntry entry) =>
            entry.Source == erasure.Record || IsSecret(entry.Observed) || IsSecret(entry.Before) || IsSecret(entry.Agreed);

        var isConsent = cell.Field == FieldName.HouseholdDoNotMail;
        if (!isConsent && (IsSecret(cell.Value) || (cell.Origin == erasure.Record && !shown.Contains(cell.Value))))
        {
            return null;
        }

        return cell with
        {
            History = cell.History.RemoveAll(Tells),
            Conflict = cell.Conflict is { } conflict && (conflict.Contender == erasure.Record || IsSecret(conflict.Value)) ? null : cell.Conflict,
            Origin = cell.Origin == erasure.Record ? null : cell.Origin,
            OriginSystem = cell.Origin == erasure.Record ? null : cell.OriginSystem,
        };
    }

    private static Link Emptied(Link link) => link with { Shadows = [], Flying = [], Stage = null, ToArchive = false, ToldApart = [] };

    /// <summary>The record is gone for good. One that was never linked is linked now: its late news must find nobody.</summary>
    private static Entity Ended(Entity entity, ErasureOrder order)
    {
        if (order.Person is not null && entity.FindLink(order.Record) is null)
        {
            return entity;
        }

        var link = entity.FindLink(order.Record)
            ?? new Link { Record = order.Record, System = RecordShape.Of(order.Record.Type).System, Part = Link.SpareId };
        return entity.With(link with { State = RecordState.Archived, ModifiedAt = order.At > link.ModifiedAt ? order.At : link.ModifiedAt });
    }

    private static Finding RemainsFinding(Entity entity, ErasureOrder order)
    {
        var remaining = entity.Links.Where(link => link.IsLive && link.System is SystemKind.ServiceTitan && link.Record.Type != RecordType.CustomerContact)
            .Select(link => $"{link.Record.Type} {link.Record.Id} of {link.Record.Connection}").ToList();
        return new Finding(
            Finding.Forgotten, order.Record, Part.RootId, "",
            remaining.Count == 0
                ? "A person asked HubSpot to be forgotten and was. Nothing is known of them in ServiceTitan."
                : $"A person asked HubSpot to be forgotten and was. ServiceTitan still has {string.Join(", ", remaining)} with contact methods: erase the person there as the law asks for.",
            order.At);
    }

    /// <summary>What of others must not tell of the person any more.</summary>
    /// <param name="Values">Whatever says it, of whom.</param>
    /// <param name="Names">How the household was called, where it is called so.</param>
    private readonly record struct Secrets(IReadOnlySet<FieldValue> Values, IReadOnlySet<FieldValue> Names)
    {
        internal bool Hide(string field, FieldValue value) => Values.Contains(value) || (!RecordShape.IsPersonField(field) && Names.Contains(value));
    }
}
