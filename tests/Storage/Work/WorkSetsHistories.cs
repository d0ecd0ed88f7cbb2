using System.Diagnostics;
using CsCheck;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;

namespace Hearth.Tests.Storage.Work;

/// <summary>Any history of calls gives what the model says.</summary>
public abstract class WorkSetsHistories(StorageFixture fixture)
{
    private const int Histories = 60;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly IWorkSets _sets = fixture.Get<IWorkSets>();

    private DateTimeOffset Now => fixture.Time.GetUtcNow();

    [Fact]
    public async Task Any_history_of_calls_gives_what_the_model_says() =>
        // One thread: the histories share the clock.
        await WorkStep.Histories.SampleAsync(PlayAsync, iter: Histories, threads: 1, print: steps => string.Join("\n", steps));

    private async Task PlayAsync(IReadOnlyList<WorkStep> steps)
    {
        var account = new AccountId($"a{Guid.NewGuid():N}");
        var lane = $"{account.Value}/portal/contact";
        var model = new WorkModel(lane);
        foreach (var step in steps)
        {
            await PlayAsync(step, account, lane, model);
        }

        (await _sets.MeasureAsync(account, CancellationToken.None)).Should().BeEquivalentTo(model.Measure());
        var letters = await _sets.ReadDeadLettersAsync(account, 100, CancellationToken.None);
        letters.Select(WorkModel.Describe).Order(StringComparer.Ordinal).Should().Equal(model.Letters());
    }

    private async Task PlayAsync(WorkStep step, AccountId account, string lane, WorkModel model)
    {
        switch (step)
        {
            case WorkStep.Add add:
                List<WorkItem> items = [.. add.Items.Select(item => new WorkItem(
                    lane, item.Key, item.Revision, item.Priority, Now.AddSeconds(item.Due), new[] { item.Payload }, item.WaitsFor))];
                await _sets.AddAsync(add.Set, items, CancellationToken.None);
                model.Add(add.Set, items, Now);
                break;
            case WorkStep.Take take:
                var taken = await _sets.TakeAsync(take.Set, lane, take.Max, Lease, CancellationToken.None);
                taken.Select(WorkModel.Describe).Should().Equal(model.Take(take.Set, take.Max, Lease, Now));
                break;
            case WorkStep.Complete complete:
                await _sets.CompleteAsync(complete.Set, lane, [new WorkReceipt(complete.Key, complete.Revision)], CancellationToken.None);
                model.Complete(complete.Set, complete.Key, complete.Revision, Now);
                break;
            case WorkStep.Delay delay:
                var due = Now.AddSeconds(delay.Due);
                await _sets.DelayAsync(delay.Set, lane, [new WorkDelay(delay.Key, due, delay.Error, delay.WaitsFor)], CancellationToken.None);
                model.Delay(delay.Set, delay.Key, due, delay.Error, delay.WaitsFor);
                break;
            case WorkStep.Bury bury:
                await _sets.BuryAsync(bury.Set, lane, [new WorkBurial(bury.Key, bury.Revision, "class", "error")], CancellationToken.None);
                model.Bury(bury.Set, bury.Key, bury.Revision, Now);
                break;
            case WorkStep.Release release:
                (await _sets.ReleaseAsync(account, [release.WaitsFor], CancellationToken.None)).Should().Be(model.Release(release.WaitsFor, Now));
                break;
            case WorkStep.Advance advance:
                fixture.Time.Advance(TimeSpan.FromSeconds(advance.Seconds));
                break;
            default:
                throw new UnreachableException();
        }
    }
}
