using System.Collections.Immutable;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Entities;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Lanes;

/// <summary>
/// Looks, before a customer is created, whether the office has made it already: its feed is polled, and lags. Whoever is found and not known
/// yet is read and delivered like any other record, so that the registrar says whose it is. What the registrar knows already decides by
/// itself: a customer of another household keeps nobody from having one.
/// </summary>
internal sealed class UnseenCustomers(IIdentityIndex identities, IMatchCases cases, ObservationRouter router)
{
    internal async Task MeetAsync(AccountSetup setup, IConnector connector, IReadOnlyList<LaneBatch> batch, CancellationToken cancellationToken)
    {
        var searches = await Task.WhenAll(
            from item in batch
            where item.WaitsBecause is null
            from write in item.Writes
            where write is { Kind: WriteKind.Create, Type: RecordType.Customer }
            select SearchAsync(connector, item, write, cancellationToken));
        var found = searches.Where(search => !search.Found.IsEmpty).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var records = found.SelectMany(search => search.Found).ToHashSet();
        var known = await identities.FindEntitiesAsync(setup.Account, records, cancellationToken);
        // A customer that was claimed for the very household was found, and has yet to be shown to it.
        var toShow = found.SelectMany(search => search.Found.Where(record => !known.TryGetValue(record, out var household) || household == search.Item.Entity))
            .ToHashSet();
        if (toShow.Count > 0)
        {
            var missing = await ShowAsync(setup, connector, toShow, cancellationToken);
            foreach (var search in found.Where(search => search.Found.Any(missing.Contains)))
            {
                search.Item.WaitsBecause = "A customer that may be the household's could not be read.";
            }

            known = await identities.FindEntitiesAsync(setup.Account, records, cancellationToken);
        }

        foreach (var (item, customers) in found)
        {
            item.WaitsBecause ??= await ReasonToWaitAsync(
                setup.Account, item, [.. customers.Where(known.ContainsKey).Select(record => known[record])], cancellationToken);
        }
    }

    private static async Task<Search> SearchAsync(IConnector connector, LaneBatch item, RecordWrite write, CancellationToken cancellationToken)
    {
        var answer = await connector.FindAlikeAsync(write, cancellationToken);
        if (answer is Outcome<ImmutableArray<RecordRef>>.Success { Value: var found })
        {
            return new Search(item, found);
        }

        // Nothing was sent, and nothing is sent unseen.
        var reason = ((Outcome<ImmutableArray<RecordRef>>.Failure)answer).Reason;
        item.Answer(write, reason.Class switch
        {
            FailureClass.Retry or FailureClass.WaitUntil => new WriteOutcome.Retry(reason.Message, reason.NotBefore, MayHaveApplied: false),
            FailureClass.FixTheData => new WriteOutcome.Rejected([], reason.Message),
            FailureClass.StopTheConnection => new WriteOutcome.Stop(reason.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return new Search(item, []);
    }

    /// <summary>Reads customers and delivers them. Returns those that were not.</summary>
    private async Task<HashSet<RecordRef>> ShowAsync(
        AccountSetup setup, IConnector connector, HashSet<RecordRef> customers, CancellationToken cancellationToken)
    {
        var answer = await connector.ReadRecordsAsync(RecordType.Customer, [.. customers.Select(customer => customer.Id)], cancellationToken);
        if (answer is not Outcome<ImmutableArray<Observation>>.Success { Value: var observations })
        {
            return customers;
        }

        var report = await router.RouteAsync(
            setup.Account, connector.Connection, observations, new RouteManner(OutboxPriority.Ordinary, Again: true), cancellationToken);
        return [.. customers.Except(observations.Select(observation => observation.Record)), .. report.Missing];
    }

    /// <summary>Why the household gets no customer now, or null.</summary>
    private async Task<string?> ReasonToWaitAsync(
        AccountId account, LaneBatch item, HashSet<EntityId> holders, CancellationToken cancellationToken)
    {
        if (holders.Contains(item.Entity))
        {
            return "The office has made a customer of the household.";
        }

        foreach (var holder in holders)
        {
            var between = await cases.FindBetweenAsync(account, item.Entity, holder, cancellationToken);
            if (between.Any(open => open.Case.Outcome is MatchOutcome.Union))
            {
                return "The household is about to become one with that of a customer.";
            }

            // It is held from now on, and asked again says that there is nothing to create. A process that died before has not held it.
            if (item.Taken.Attempts < LaneLinks.PutOffMax && between.Any(open => MatchHold.OfCompared(open.Case) is not null))
            {
                return "Somebody is asked whether a customer is the household's.";
            }
        }

        return null;
    }

    private readonly record struct Search(LaneBatch Item, ImmutableArray<RecordRef> Found);
}
