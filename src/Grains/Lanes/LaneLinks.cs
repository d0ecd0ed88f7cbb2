using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Contracts.Identity;
using Hearth.Contracts.Lanes;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Storage.Work;

namespace Hearth.Grains.Lanes;

/// <summary>Looks up, for a lane, the records that its writes refer to, and claims the records that they made or ran into.</summary>
public sealed class LaneLinks(IGrainFactory grains, IIdentityIndex identities, IMatchCases cases, IWorkSets work, ObservationRouter router)
{
    /// <summary>How often a creation is put off because a customer is on its way: about ten minutes. What was never shown may be gone.</summary>
    internal const int PutOffMax = 8;

    private readonly UnseenCustomers _unseen = new(identities, cases, router);

    /// <summary>
    /// Finds the contact that a deal is associated with. Where there is none yet, the item waits for it. A customer is not made for a household
    /// to which one is on its way, nor for one of which the tenant has one already.
    /// </summary>
    internal async Task CompleteAsync(
        AccountSetup setup, IConnector connector, IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        var connection = connector.Connection;
        foreach (var item in batch.Where(item => item.Taken.Attempts < PutOffMax
            && item.Writes.Any(write => write is { Kind: WriteKind.Create, Type: RecordType.Customer })))
        {
            if (await CustomersOnTheWay.AnyAsync(grains, identities, setup.Account, item.Entity, connection, cancellationToken))
            {
                item.WaitsBecause = "A customer of the household has been found and is on its way.";
            }
        }

        await _unseen.MeetAsync(setup, connector, batch, cancellationToken);
        foreach (var (item, write, sought) in await SeekContactsAsync(setup, connection, batch, cancellationToken))
        {
            if (sought.Contact is { } contact)
            {
                item.Writes = item.Writes.Replace(write, write with { Counterpart = contact });
            }
            else
            {
                item.WaitsBecause = "The household has no contact in HubSpot yet.";
                item.WaitsFor = sought.WaitsFor;
            }
        }
    }

    /// <summary>
    /// To be called after items were put back to wait: what they wait for may have come before they stood there to be released.
    /// </summary>
    internal async Task ReleaseMetAsync(
        AccountSetup setup, ConnectionId connection, IReadOnlyList<LaneBatch> waiting, CancellationToken cancellationToken)
    {
        var met = from search in await SeekContactsAsync(setup, connection, waiting, cancellationToken)
                  where search.Sought.Contact is not null || search.Sought.WaitsFor != search.Item.WaitsFor
                  select search.Item.WaitsFor;
        await work.ReleaseAsync(setup.Account, [.. met], cancellationToken);
    }

    private async Task<ImmutableArray<(LaneBatch Item, RecordWrite Write, Sought Sought)>> SeekContactsAsync(
        AccountSetup setup, ConnectionId connection, IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        var associations = batch
            .SelectMany(item => item.Writes.Where(write => write.Type == RecordType.DealContact)
                .Select(write => (Item: item, Write: write, Customer: RecordRef.Parse(write.Fields[0].Value.Text))))
            .ToList();
        if (associations.Count == 0)
        {
            return [];
        }

        var households = await identities.FindEntitiesAsync(
            setup.Account, associations.Select(association => association.Customer).ToHashSet(), cancellationToken);
        var contacts = (await identities.FindRecordsAsync(setup.Account, households.Values.ToHashSet(), RecordType.Contact, cancellationToken))
            .Where(link => link.Record.Connection == connection)
            .GroupBy(link => link.Entity)
            .ToDictionary(group => group.Key, Newest);
        return
        [
            .. associations.Select(association => (association.Item, association.Write, Seek(association.Customer))),
        ];

        Sought Seek(RecordRef customer) => households.TryGetValue(customer, out var household)
            ? new(contacts.TryGetValue(household, out var contact) ? contact : null, WaitKey.For(household, connection, RecordType.Contact))
            : new(null, WaitKey.For(customer));
    }

    /// <summary>HubSpot's ids grow: of several contacts, those that a merge absorbed among them, the survivor is the newest.</summary>
    private static RecordRef Newest(IEnumerable<RecordLink> links) =>
        links.Select(link => link.Record).MaxBy(record => (record.Id.Length, long.TryParse(record.Id, out var id) ? id : 0));

    /// <summary>
    /// Registers created records before their entities hear of them. A record that exists already is read and delivered like
    /// any other, unless it belongs to another entity.
    /// </summary>
    internal async Task ClaimAsync(AccountSetup setup, IConnector connector, IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        await FollowMergesAsync(setup, connector, batch, cancellationToken);
        var made = from item in batch
                   from result in item.Results
                   where result.Write.Kind is WriteKind.Create
                   let record = result.Outcome switch
                   {
                       WriteOutcome.Applied applied => applied.Record,
                       WriteOutcome.Exists exists => exists.Existing,
                       _ => (RecordRef?)null,
                   }
                   where record is not null
                   select (Item: item, Result: result, Record: record.Value);
        var claims = made.ToList();
        var others = await LetOthersHaveAsync(
            setup, connector, [.. claims.Where(claim => claim.Result.Outcome is WriteOutcome.Exists).Select(claim => (claim.Item, claim.Result, claim.Record))], cancellationToken);
        claims.RemoveAll(claim => others.Contains(claim.Record));
        if (claims.Count == 0)
        {
            return;
        }

        var taken = await grains.GetGrain<IRegistrarGrain>(setup.Account.Value)
            .ClaimAsync([.. claims.Select(claim => IdentityClaim.Of(claim.Item.Entity, claim.Record))]);
        var linked = claims.Where(claim => !taken.Contains(claim.Record)).Select(claim => (claim.Item.Entity, claim.Record));
        await ReleaseAsync(setup, connector, [.. linked], cancellationToken);
        var leaving = await FindLeavingAsync(connector, [.. claims.Where(claim => taken.Contains(claim.Record)).Select(claim => (claim.Item.Entity, claim.Result, claim.Record))], cancellationToken);
        foreach (var (item, result, record) in claims)
        {
            if (leaving.Contains(record))
            {
                item.WaitsBecause = "A contact of another household has yet to be given that household's id.";
                Replace(item, result, new WriteOutcome.Retry(item.WaitsBecause, NotBefore: null, MayHaveApplied: false));
            }
            else if (taken.Contains(record))
            {
                Replace(item, result, new WriteOutcome.Rejected(
                    [], "The record exists and belongs to another household in Hearth. Merge the two, or change the email."));
            }
        }

        var existing = claims.Where(claim => claim.Result.Outcome is WriteOutcome.Exists && !taken.Contains(claim.Record));
        await ReadExistingAsync(setup, connector, existing.Select(claim => (claim.Item, claim.Record)), cancellationToken);
    }

    /// <summary>
    /// Contacts that a household ran into by their email, that nobody has yet, and that name another household or its customer: they are
    /// delivered as what they say they are, and the household asks again. What cannot be read waits as well.
    /// </summary>
    private async Task<HashSet<RecordRef>> LetOthersHaveAsync(
        AccountSetup setup,
        IConnector connector,
        ImmutableArray<(LaneBatch Item, Contracts.Entities.WriteResult Result, RecordRef Record)> found,
        CancellationToken cancellationToken)
    {
        var contacts = found.Where(claim => claim.Record.Type == RecordType.Contact).ToList();
        var known = await identities.FindEntitiesAsync(setup.Account, [.. contacts.Select(claim => claim.Record)], cancellationToken);
        contacts.RemoveAll(claim => known.ContainsKey(claim.Record));
        if (contacts.Count == 0)
        {
            return [];
        }

        var answer = await connector.ReadRecordsAsync(RecordType.Contact, [.. contacts.Select(claim => claim.Record.Id).Distinct()], cancellationToken);
        var read = answer is Outcome<ImmutableArray<Observation>>.Success { Value: var observations } ? observations : [];
        var customers = read.Select(contact => contact.Stored?.Counterpart).OfType<RecordRef>().ToHashSet();
        var owners = await identities.FindEntitiesAsync(setup.Account, customers, cancellationToken);
        var named = Kinship.EntitiesNamedBy(read);
        var holders = (await identities.FindHoldersAsync(setup.Account, named, 1, cancellationToken))
            .DistinctBy(holder => holder.Key).ToDictionary(holder => holder.Key.Value, holder => holder.Entity);
        var others = new HashSet<RecordRef>();
        foreach (var (item, result, record) in contacts)
        {
            var contact = read.FirstOrDefault(seen => seen.Record == record);
            if (contact is null || Kinship.NamesAnother(contact, item.Entity, HolderOf(contact), owners, setup.Shapes))
            {
                item.WaitsBecause = contact is null ? "The existing record could not be read." : "The existing contact names another household.";
                Replace(item, result, new WriteOutcome.Retry(item.WaitsBecause, NotBefore: null, MayHaveApplied: false));
                others.Add(record);
            }
        }

        await router.RouteAsync(
            setup.Account, connector.Connection, [.. read.Where(contact => others.Contains(contact.Record))], new RouteManner(OutboxPriority.Ordinary, Again: true), cancellationToken);
        return others;

        EntityId? HolderOf(Observation contact) =>
            contact.Stored?.Entity is { } entity && holders.TryGetValue(entity.Value, out var holder) ? holder : null;
    }

    /// <summary>
    /// Contacts that were divided off from the household that ran into them: they carry its id until the one that has them now has told them
    /// another, and it waits for that. What cannot be read is waited for too.
    /// </summary>
    private static async Task<HashSet<RecordRef>> FindLeavingAsync(
        IConnector connector, ImmutableArray<(EntityId Entity, Contracts.Entities.WriteResult Result, RecordRef Record)> taken, CancellationToken cancellationToken)
    {
        var found = taken.Where(claim => claim.Result.Outcome is WriteOutcome.Exists && claim.Record.Type == RecordType.Contact).ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var answer = await connector.ReadRecordsAsync(RecordType.Contact, [.. found.Select(claim => claim.Record.Id).Distinct()], cancellationToken);
        var read = answer is Outcome<ImmutableArray<Observation>>.Success { Value: var observations } ? observations : (ImmutableArray<Observation>?)null;
        return
        [
            .. found.Where(claim => read is null || read.Value.Any(seen => seen.Record == claim.Record && seen.Stored?.Entity == claim.Entity))
                .Select(claim => claim.Record),
        ];
    }

    /// <summary>
    /// An answer that names another record than the one that was written tells of a merge that nobody has heard of yet: the survivor
    /// may be another household's. It is read and delivered like any other, and the record that was written is gone.
    /// </summary>
    private async Task FollowMergesAsync(AccountSetup setup, IConnector connector, IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        var moved = (from item in batch
                     from result in item.Results
                     where result is { Write: { Kind: WriteKind.Update, Id: not null }, Outcome: WriteOutcome.Applied }
                     let survivor = ((WriteOutcome.Applied)result.Outcome).Record
                     where survivor.Id != result.Write.Id
                     select (Item: item, Result: result, Survivor: survivor)).ToList();
        foreach (var (item, result, _) in moved)
        {
            Replace(item, result, new WriteOutcome.Gone());
        }

        await ReadExistingAsync(setup, connector, moved.Select(merge => (merge.Item, merge.Survivor)), cancellationToken);
    }

    /// <summary>Lets go on what waits for records that are linked now: writes in other lanes of the connection, and children.</summary>
    private async Task ReleaseAsync(
        AccountSetup setup, IConnector connector, ImmutableArray<(EntityId Entity, RecordRef Record)> linked, CancellationToken cancellationToken)
    {
        var keys = linked.SelectMany(link => WaitKey.MetBy(link.Entity, link.Record));
        if (await work.ReleaseAsync(setup.Account, [.. keys], cancellationToken) > 0)
        {
            await Task.WhenAll(RecordShape.Lanes(connector.System).Select(lane =>
                grains.GetGrain<ILaneGrain>(GrainKeys.Connection(setup.Account, connector.Connection, lane)).NudgeAsync()));
        }
    }

    /// <summary>Reads records type by type and delivers them. What cannot be read or delivered holds its item back.</summary>
    private async Task ReadExistingAsync(
        AccountSetup setup, IConnector connector, IEnumerable<(LaneBatch Item, RecordRef Record)> existing, CancellationToken cancellationToken)
    {
        foreach (var type in existing.GroupBy(pair => pair.Record.Type))
        {
            var answer = await connector.ReadRecordsAsync(type.Key, [.. type.Select(pair => pair.Record.Id)], cancellationToken);
            var delivered = new HashSet<RecordRef>();
            if (answer is Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
            {
                var report = await router.RouteAsync(setup.Account, connector.Connection, observations, new RouteManner(OutboxPriority.Ordinary, Again: true), cancellationToken);
                delivered.UnionWith(observations.Select(observation => observation.Record).Except(report.Missing));
            }

            // Until the entity has it, the record is neither linked nor made.
            foreach (var (item, _) in type.Where(pair => !delivered.Contains(pair.Record)))
            {
                item.WaitsBecause = "The existing record could not be read.";
            }
        }
    }

    private static void Replace(LaneBatch item, Contracts.Entities.WriteResult result, WriteOutcome outcome)
    {
        item.Results.Remove(result);
        item.Results.Add(result with { Outcome = outcome });
    }

    /// <param name="Contact">The contact that a household has, or null.</param>
    /// <param name="WaitsFor">The key under which to wait where it has none.</param>
    private readonly record struct Sought(RecordRef? Contact, string WaitsFor);
}
