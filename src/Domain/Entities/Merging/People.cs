using System.Collections.Immutable;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>Who is whom when two households become one.</summary>
internal static class People
{
    /// <summary>
    /// For each part of the absorbed household, the part of the survivor that it becomes; a new id where it is nobody there. Whoever is to
    /// lose an email or a phone number to somebody is not that person, whatever else is known of both.
    /// </summary>
    internal static ImmutableDictionary<string, string> Pair(Entity survivor, Entity absorbed, MethodMove? move = null)
    {
        var map = ImmutableDictionary.CreateBuilder<string, string>();
        map[Part.RootId] = Part.RootId;
        map[Link.SpareId] = Link.SpareId;
        foreach (var place in absorbed.Parts.Where(part => part.Kind is PartKind.Location))
        {
            map[place.Id] = place.Id;
        }

        var taken = survivor.Parts.Select(part => part.Id).Concat(survivor.Partings.SelectMany(parting => parting.Parts))
            .Concat(survivor.Names.Select(name => name.Here)).ToHashSet();
        var free = survivor.Parts.Where(IsPerson).ToList();
        // Whoever shares an email is certain, and must not lose the place to somebody who is only nameless.
        foreach (var person in absorbed.Parts.Where(IsPerson).OrderBy(person => free.Exists(other => HaveSameEmail(person, other)) ? 0 : 1))
        {
            var candidates = free.FindAll(other => AreOne(survivor, other, absorbed, person) && !AreTold(survivor, other, absorbed, person, move));
            var twin = candidates.Find(other => HaveSameEmail(person, other)) ?? candidates.Find(other => HaveSameName(person, other)) ?? candidates.FirstOrDefault();
            if (twin is not null)
            {
                free.Remove(twin);
            }

            map[person.Id] = twin?.Id ?? PersonIds.Next(taken);
            taken.Add(map[person.Id]);
        }

        return map.ToImmutable();
    }

    /// <summary>
    /// The same person by what is known of both, unless both have a contact in one portal: two contacts cannot be one, and what is
    /// written to one of them would be refused to the other.
    /// </summary>
    private static bool AreOne(Entity survivor, Part person, Entity absorbed, Part other) =>
        !Concealment.IsErased(survivor, person.Id) && !Concealment.IsErased(absorbed, other.Id)
        && SamePerson.Is(
            person.ValueOf(FieldName.PersonEmail),
            other.ValueOf(FieldName.PersonEmail),
            person.ValueOf(FieldName.PersonFirstName),
            other.ValueOf(FieldName.PersonFirstName))
        && !Portals(survivor, person).Intersect(Portals(absorbed, other)).Any();

    private static bool AreTold(Entity survivor, Part person, Entity absorbed, Part other, MethodMove? move) => move is not null
        && ((IsOwner(survivor, person, move) && MethodMoves.Has(other, move.Kind, move.Value))
            || (IsOwner(absorbed, other, move) && MethodMoves.Has(person, move.Kind, move.Value)));

    private static bool IsOwner(Entity household, Part person, MethodMove move) =>
        move.Owner.Entity == household.Id && move.Owner.Part == person.Id;

    private static IEnumerable<ConnectionId> Portals(Entity entity, Part person) => entity.Links
        .Where(link => link.IsLive && link.Part == person.Id && link.Record.Type == RecordType.Contact)
        .Select(link => link.Record.Connection);

    private static bool IsPerson(Part part) => part.Kind is PartKind.Person;

    private static bool HaveSameEmail(Part person, Part other) =>
        !person.ValueOf(FieldName.PersonEmail).IsEmpty && person.ValueOf(FieldName.PersonEmail) == other.ValueOf(FieldName.PersonEmail);

    private static bool HaveSameName(Part person, Part other) =>
        !person.ValueOf(FieldName.PersonFirstName).IsEmpty
        && string.Equals(person.ValueOf(FieldName.PersonFirstName).Text, other.ValueOf(FieldName.PersonFirstName).Text, StringComparison.OrdinalIgnoreCase);
}
