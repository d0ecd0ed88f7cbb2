using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>
/// Keeps the contacts of a household's people labelled to the contact of its primary person. Which labels should stand follows from the
/// links alone. Which ones Hearth put there is remembered on the member's link, so that it goes where the contact goes, and is stored
/// before HubSpot is asked: only those are ever taken away again.
/// </summary>
public static class MembershipLabels
{
    /// <summary>What a connection's labels need: for each contact at most one write.</summary>
    internal static IEnumerable<RecordWrite> Pending(Entity entity, ConnectionId connection)
    {
        var contacts = entity.Links.Where(link => IsContact(link) && link.Record.Connection == connection).ToList();
        if (!contacts.Exists(link => link.Part != contacts[0].Part || link.ShadowOf(MembershipLabel.Field) is not null))
        {
            yield break;
        }

        var primary = PrimaryContact(entity, connection);
        foreach (var link in contacts)
        {
            var shadow = link.ShadowOf(MembershipLabel.Field);
            var wanted = Wanted(entity, link, primary);
            if (wanted is null && shadow is null)
            {
                continue;
            }

            var known = MembershipLabel.Of(shadow);
            var stale = known.RemoveAll(label => !Stands(entity, link, label) || IsWanted(entity, label, primary));
            var stands = wanted is not { } label || (shadow is { Differs: false } && known.Contains(label));
            var isParked = shadow is { Problem: not null } && shadow.ProblemVersion == entity.Clock && (wanted is null || known[^1] == wanted);
            if ((stale.IsEmpty && stands) || isParked)
            {
                continue;
            }

            yield return new RecordWrite
            {
                Entity = entity.Id,
                Connection = connection,
                Type = RecordType.HouseholdContact,
                Kind = wanted is null ? WriteKind.Delete : WriteKind.Update,
                Id = link.Record.Id,
                Part = link.Part,
                Counterpart = wanted is null ? null : primary!.Record,
                Fields = [new(MembershipLabel.Field, FieldValue.Of(wanted?.ToString()), entity.Clock)],
                Tried = [.. stale.Select(old => FieldValue.Of(old.ToString()))],
            };
        }
    }

    /// <summary>
    /// Remembers what is asked for now: from here on a label may stand, or be gone, whatever is heard of it. One that is taken away may be
    /// wanted again before the answer comes.
    /// </summary>
    internal static Entity TakeOff(Entity entity, RecordWrite write, DateTimeOffset now)
    {
        if (entity.FindLink(RecordShape.LinkedBy(write)) is not { } link)
        {
            return entity;
        }

        var shadow = link.ShadowOf(MembershipLabel.Field);
        if (Asked(write) is not { } wanted)
        {
            return shadow is { Differs: false } ? entity.With(link.With(shadow with { Differs = true })) : entity;
        }

        var known = MembershipLabel.Of(shadow);
        return shadow is { Differs: true } && known[^1] == wanted
            ? entity
            : entity.With(MembershipLabel.On(
                link, [.. known.Remove(wanted), wanted], new Shadow { Field = MembershipLabel.Field, SeenAt = now, Differs = true }));
    }

    /// <summary>Takes in how a write went. Idempotent.</summary>
    internal static Entity Land(Entity entity, RecordWrite write, WriteOutcome outcome, DateTimeOffset now)
    {
        if (entity.FindLink(RecordShape.LinkedBy(write)) is not { } link || link.ShadowOf(MembershipLabel.Field) is not { } shadow)
        {
            return entity;
        }

        var rest = MembershipLabel.Of(shadow).RemoveAll(label => write.Tried.Contains(FieldValue.Of(label.ToString())));
        return outcome switch
        {
            // Where another label has been asked for since, or the contacts have other ids by now, that one is to be told again.
            WriteOutcome.Applied => entity
                .With(MembershipLabel.On(
                    link,
                    rest,
                    new Shadow
                    {
                        Field = MembershipLabel.Field,
                        SeenAt = now,
                        Differs = shadow.Differs && (rest.IsEmpty || rest[^1] != Asked(write)),
                    }))
                .Without(finding => finding.Code == Finding.RefusedByVendor && finding.Record == link.Record && finding.Field == MembershipLabel.Field),
            WriteOutcome.Rejected rejected => entity
                .With(link.With(shadow with { Problem = rejected.Message, ProblemVersion = entity.Clock }))
                .With(new Finding(Finding.RefusedByVendor, link.Record, link.Part, MembershipLabel.Field, rejected.Message, now)),
            // A contact that is gone is told of by its feed; the rest is tried again by the lane.
            _ => entity,
        };
    }

    /// <summary>
    /// What becomes of the labels of a contact that ended, stands again or is the survivor of a merge. HubSpot takes a contact's labels with
    /// it and may bring them back; those of one that was merged away stand at the survivor, wherever that belongs, but for those between the
    /// two. Idempotent.
    /// </summary>
    internal static Entity Follow(Entity before, Entity after, Observation seen)
    {
        if (seen.Record.Type != RecordType.Contact || after.FindLink(seen.Record) is not { } link)
        {
            return after;
        }

        // That it was merged may be heard long after it was known to be gone, from itself or from the survivor.
        if (!link.IsLive && RecordMerges.SurvivorOf(seen) is { } survivor)
        {
            return Rename(after, link.Record, survivor.Id);
        }

        if (seen.State is RecordState.Live)
        {
            after = seen.Absorbed.Aggregate(after, (with, absorbed) => Inherit(before, with, absorbed, seen.Record));
            after = seen.Absorbed.Aggregate(after, (with, absorbed) => Rename(with, absorbed, seen.Record.Id));
        }

        return link.IsLive && before.FindLink(seen.Record) is { IsLive: false } ? Doubt(after, link.Record) : after;
    }

    /// <summary>The survivor of a merge remembers what the absorbed contact did, which remembers nothing any more.</summary>
    private static Entity Inherit(Entity before, Entity after, RecordRef absorbed, RecordRef survivor)
    {
        if (before.FindLink(absorbed)?.ShadowOf(MembershipLabel.Field) is not { } shadow
            || after.FindLink(absorbed) is not { } gone || after.FindLink(survivor) is not { } heir)
        {
            return after;
        }

        var labels = MembershipLabel.Of(shadow).Concat(MembershipLabel.Of(heir.ShadowOf(MembershipLabel.Field))).Distinct();
        return after
            .With(MembershipLabel.On(gone, [], shadow))
            .With(MembershipLabel.On(heir, [.. labels], shadow with { Differs = true, Problem = null, ProblemVersion = 0 }));
    }

    private static Entity Rename(Entity entity, RecordRef contact, string survivor)
    {
        string Now(string id) => id == contact.Id ? survivor : id;

        return Each(entity, contact, (link, shadow) => MembershipLabel.On(
            link,
            [.. MembershipLabel.Of(shadow).Select(label => new MembershipLabel(Now(label.Member), Now(label.Primary)))
                .Where(label => label.Member != label.Primary).Distinct()],
            shadow));
    }

    private static Entity Doubt(Entity entity, RecordRef contact) => Each(entity, contact, (link, shadow) => link.With(shadow with { Differs = true }));

    private static Entity Each(Entity entity, RecordRef contact, Func<Link, Shadow, Link> change) => entity.Links
        .Where(link => IsContact(link) && link.Record.Connection == contact.Connection)
        .Select(link => (Link: link, Shadow: link.ShadowOf(MembershipLabel.Field)))
        .Where(known => MembershipLabel.Of(known.Shadow).Any(label => label.Member == contact.Id || label.Primary == contact.Id))
        .Aggregate(entity, (with, known) => with.With(change(known.Link, known.Shadow!)));

    private static bool IsContact(Link link) => link.Record.Type == RecordType.Contact;

    /// <summary>Of several contacts of the primary person, the one that was there first: a further one moves no labels.</summary>
    private static Link? PrimaryContact(Entity entity, ConnectionId connection) => entity.PrimaryPerson is { } person
        ? entity.Links.Where(link => link.IsLive && IsContact(link) && link.Record.Connection == connection && link.Part == person.Id)
            .MinBy(link => (link.Record.Id.Length, link.Record.Id))
        : null;

    private static MembershipLabel? Wanted(Entity entity, Link link, Link? primary) =>
        primary is not null && link.IsLive && link.Part != primary.Part
            && entity.FindPart(link.Part) is { Kind: PartKind.Person } && !Concealment.IsErased(entity, link.Part)
            ? new MembershipLabel(link.Record.Id, primary.Record.Id)
            : null;

    private static bool IsWanted(Entity entity, MembershipLabel label, Link? primary) => primary is not null
        && entity.FindLink(primary.Record with { Id = label.Member }) is { } member && Wanted(entity, member, primary) == label;

    /// <summary>False where one of the contacts ended, and its labels with it. One that is not the household's counts as standing.</summary>
    private static bool Stands(Entity entity, Link link, MembershipLabel label) =>
        (label.Member != link.Record.Id || link.IsLive)
        && entity.FindLink(link.Record with { Id = label.Primary }) is not { IsLive: false };

    private static MembershipLabel? Asked(RecordWrite write) => write.Fields[0].Value is { IsEmpty: false } asked ? MembershipLabel.Parse(asked.Text) : null;
}
