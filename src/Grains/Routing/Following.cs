using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;

namespace Hearth.Grains.Routing;

/// <summary>
/// Brings observations and results to the household that has their records now: one that was merged or divided says where to go on.
/// </summary>
internal static class Following
{
    /// <summary>More calls than this are a circle, which must not be.</summary>
    private const int CallsMax = 64;

    /// <summary>Shows observations to an entity, and to those that it sends some of them on to.</summary>
    internal static async Task<List<EntityAnswer>> ObserveAsync(
        IGrainFactory grains, AccountId account, EntityId entity, ImmutableArray<Observation> observations, ImmutableArray<MovedRecord> homes, RouteManner manner)
    {
        var answers = new List<EntityAnswer>();
        var open = new Queue<(EntityId Entity, ImmutableArray<Observation> Observations, EntityId? Through)>([(entity, observations, null)]);
        for (var calls = 0; open.TryDequeue(out var next); calls++)
        {
            Check(calls, entity);
            var answer = await grains.GetEntity(account, next.Entity)
                .ObserveAsync(new ObserveRequest(next.Observations, manner.Priority, manner.Again, Through: next.Through) { Homes = homes });
            answers.Add(new EntityAnswer(next.Entity, [.. next.Observations.Select(seen => seen.Record)], next.Through, answer));
            foreach (var moved in answer.Moved.GroupBy(moved => moved.To))
            {
                var records = moved.Select(one => one.Record).ToHashSet();
                open.Enqueue((moved.Key, [.. next.Observations.Where(seen => records.Contains(seen.Record))], next.Entity));
            }
        }

        return answers;
    }

    /// <summary>Tells an entity how writes went, and those that it sends some of them on to. Answers with the number of findings.</summary>
    internal static async Task<int> ConfirmAsync(
        IGrainFactory grains, AccountId account, EntityId entity, ConnectionId connection, ImmutableArray<WriteResult> results)
    {
        var findings = 0;
        var open = new Queue<(EntityId Entity, ImmutableArray<WriteResult> Results, EntityId? Through)>([(entity, results, null)]);
        for (var calls = 0; open.TryDequeue(out var next); calls++)
        {
            Check(calls, entity);
            var answer = await grains.GetEntity(account, next.Entity).ConfirmAsync(new ConfirmRequest(connection, next.Results, next.Through));
            findings += answer.Findings;
            foreach (var moved in answer.Moved.GroupBy(moved => moved.To))
            {
                open.Enqueue((moved.Key, [.. moved.Select(one => one.Result)], next.Entity));
            }
        }

        return findings;
    }

    private static void Check(int calls, EntityId entity)
    {
        if (calls >= CallsMax)
        {
            throw new InvalidOperationException($"What was sent to {entity} was sent on {calls} times.");
        }
    }
}
