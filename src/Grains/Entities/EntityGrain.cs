using System.Collections.Immutable;
using System.Globalization;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Grains.Documents;
using Hearth.Storage.Entities;

namespace Hearth.Grains.Entities;

/// <summary>What a household and a job have in common: load, ask Domain to decide, store, tell the lanes.</summary>
public abstract class EntityGrain(IGrainContext context, IPersistentState<EntityDocument> state, IConnectorDirectory directory, TimeProvider time)
    : IGrainBase, IEntityGrain
{
    private AccountSetup _setup = null!;
    private Entity _entity = null!;

    /// <summary>The entity as it is stored, but for what is in flight.</summary>
    private protected Entity Entity => _entity;

    /// <summary>Now (UTC).</summary>
    private protected DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The account.</summary>
    private protected AccountSetup Setup => _setup;

    private long Revision => long.TryParse(state.Etag, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    /// <inheritdoc />
    public Task OnActivateAsync(CancellationToken token)
    {
        var (account, id) = GrainKeys.Split(this.GetPrimaryKeyString());
        _setup = directory.Get(account);
        _entity = Stored(new EntityId(id));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<ObserveAnswer> ObserveAsync(ObserveRequest request)
    {
        await ArriveAsync(request.Through);
        var now = time.GetUtcNow();
        var before = _entity;
        // Only a household without records is new: once it was released, the same observations come again without holding it again.
        var after = request.Hold is { } hold && before.Links.IsEmpty ? before.With(hold) : before;
        var told = request.Again ? Entity.New(before.Id) : before;
        var tally = new DecisionTally(_entity.Id, now);
        foreach (var observation in request.Observations)
        {
            var home = HomeOf(request, observation);
            after = StrayMethods.LetGo(after, observation, home, now);
            if (Whereabouts.Of(after, observation, home) is { } elsewhere)
            {
                tally.Move(observation, elsewhere);
                continue;
            }

            var result = EntityObserver.Observe(after, observation, _setup.Policy, now);
            after = result.Entity;
            tally.Add(observation, result);
            tally.Ask(StrayMethods.AskAfter(after, observation));
        }

        var lanes = Lanes(after);
        if (Freshness.IsAllThatChanged(before, after))
        {
            _entity = after;
        }
        else
        {
            await StoreAsync(after, lanes, request.Priority, now);
        }

        return tally.Answer(
            [.. lanes.Select(lane => lane.Key)],
            // What it shows no longer is named once, whoever asks again.
            ProfileChange.Between(told, after) with { Hidden = ProfileChange.Between(before, after).Hidden },
            [.. after.Links.Where(link => link.IsNewSince(told.FindLink(link.Record))).Select(link => link.Record)],
            [.. request.Observations.Select(observation => RecordMerges.HintOf(after, observation)).OfType<UnionHint>().Distinct()],
            [.. request.Observations.SelectMany(observation => StrayMethods.After(after, observation)).Distinct()]);
    }

    /// <inheritdoc />
    public async Task<PrepareAnswer> PrepareAsync(PrepareRequest request)
    {
        var connection = _setup.Connection(request.Connection).Shape;
        var writes = PendingWrites.For(_entity, _setup.Policy, connection, request.Lane);
        var now = time.GetUtcNow();
        var after = WriteConfirmation.TakeOff(_entity, writes, now);
        if (!Freshness.IsAllThatChanged(_entity, after))
        {
            await StoreAsync(after, Lanes(after), OutboxPriority.Ordinary, now);
        }

        _entity = after;
        return new PrepareAnswer(
            [.. writes.Select(write => write.Kind is WriteKind.Create ? write with { CreateBy = now + CreationIntent.Margin } : write)], Revision);
    }

    /// <inheritdoc />
    public async Task<ConfirmAnswer> ConfirmAsync(ConfirmRequest request)
    {
        await ArriveAsync(request.Through);
        var now = time.GetUtcNow();
        var before = _entity;
        var after = before;
        var moved = ImmutableArray.CreateBuilder<MovedResult>();
        foreach (var result in request.Results)
        {
            if (Whereabouts.Of(before, result.Write) is { } elsewhere)
            {
                moved.Add(new MovedResult(result, elsewhere));
                continue;
            }

            after = WriteConfirmation.Land(after, result.Write, result.Outcome, now);
        }

        var lanes = Lanes(after);
        bool IsPending(WriteResult result) =>
            lanes.Any(lane => lane.Connection == request.Connection && lane.Name == RecordShape.Of(result.Write.Type).Lane);

        // A write that was applied completes its row, whatever has overtaken it: what is to be written again needs a newer one.
        if (Freshness.IsAllThatChanged(before, after) && !request.Results.Any(result => result.Outcome is WriteOutcome.Applied && IsPending(result)))
        {
            _entity = after;
        }
        else
        {
            await StoreAsync(after, lanes, OutboxPriority.Ordinary, now);
        }

        var stillPending = request.Results.Any(IsPending);
        return new ConfirmAnswer(stillPending, after.Findings.Count(finding => !before.Findings.Any(finding.IsAbout)), moved.ToImmutable());
    }

    /// <inheritdoc />
    public Task HoldAsync(Hold hold) => ChangeAsync(_entity.With(hold));

    /// <inheritdoc />
    public Task<ImmutableArray<string>> ReleaseAsync(string holdId) => ChangeAsync(_entity.Without(holdId));

    /// <inheritdoc />
    public async Task CatchUpAsync(long revision)
    {
        if (Revision < revision)
        {
            await state.ReadStateAsync();
            _entity = Stored(_entity.Id);
        }
    }

    /// <inheritdoc />
    public Task OptOutAsync(DateTimeOffset since) => ChangeAsync(RememberedOptOut.Apply(_entity, _setup.Policy, since, time.GetUtcNow()));

    /// <inheritdoc />
    public async Task<EraseAnswer> EraseAsync(EraseRequest request)
    {
        var order = new ErasureOrder(
            request.Record, request.At, request.Salt, request is { Household: not null, Part: { } part } ? new PartName(_entity.Id, part) : null);
        var result = PersonErasure.Erase(_entity, order);
        await ChangeAsync(result.Entity);
        var erased = _entity.Erasures.FirstOrDefault(erasure => erasure.Record == request.Record)?.Part;
        return new EraseAnswer(
            result.Marks,
            result.OptedOut,
            IdentityProfile.Of(_entity).Traits,
            [.. _entity.Names.Where(name => _entity.IsErased || name.Here == erased).Select(name => new FoldedPerson(name.Name.Entity, name.Name.Part))],
            _entity.MergedInto);
    }

    /// <inheritdoc />
    public Task<EntityView?> GetViewAsync() =>
        Task.FromResult(state.RecordExists && !_entity.Links.IsEmpty ? EntityViews.Of(_entity, _setup, Revision) : null);

    /// <inheritdoc />
    public Task<EntitySummary?> GetSummaryAsync() =>
        Task.FromResult(state.RecordExists && !_entity.Links.IsEmpty ? EntitySummaries.Of(_entity, Revision) : null);

    /// <summary>Makes sure that what another household has for this one is here before anything that it sent on. Does nothing by default.</summary>
    private protected virtual Task ArriveAsync(EntityId? through) => Task.CompletedTask;

    /// <summary>Stores the entity, if it is another one than before. Answers with the lanes that have something to write for it now.</summary>
    private protected async Task<ImmutableArray<string>> ChangeAsync(Entity after)
    {
        var lanes = Lanes(after);
        if (!ReferenceEquals(after, _entity))
        {
            await StoreAsync(after, lanes, OutboxPriority.Ordinary, time.GetUtcNow());
        }

        return [.. lanes.Select(lane => lane.Key)];
    }

    private static EntityId? HomeOf(ObserveRequest request, Observation seen) =>
        request.Homes.Where(home => home.Record == seen.Record).Select(home => (EntityId?)home.To).FirstOrDefault();

    private Entity Stored(EntityId id) => state.RecordExists ? state.State.ToEntity() : Entity.New(id);

    /// <summary>Stores the entity together with the outbox rows of every lane that has something to write for it now, and of the ledger where its row changes.</summary>
    private async Task StoreAsync(Entity entity, ImmutableArray<PendingLane> lanes, int priority, DateTimeOffset now)
    {
        state.State.Fill(entity);
        state.State.Outbox = [.. lanes.Select(lane => new OutboxRow(lane.Key, entity.Id.Value, priority, now))];
        if (!EntitySummaries.AreAlike(_entity, entity))
        {
            state.State.Outbox = [.. state.State.Outbox, new OutboxRow(GrainKeys.LedgerLane(_setup.Account), entity.Id.Value, OutboxPriority.Ordinary, now)];
        }

        try
        {
            await state.WriteStateAsync();
            _entity = entity;
        }
        catch
        {
            // What the database holds is not known: start again from there.
            this.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>The lanes that have something to write. Deriving that is most of a call's work, so each call does it once.</summary>
    private ImmutableArray<PendingLane> Lanes(Entity entity) =>
    [
        .. from shape in _setup.Shapes
           from lane in RecordShape.Lanes(shape.System)
           where PendingWrites.Any(entity, _setup.Policy, shape, lane)
           select new PendingLane(shape.Connection, lane, GrainKeys.Connection(_setup.Account, shape.Connection, lane)),
    ];

    private readonly record struct PendingLane(ConnectionId Connection, string Name, string Key);
}
