using System.Globalization;
using System.Text;
using Hearth.Domain.Values;
using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hearth.Tests.Storage.Work;

/// <summary>What every implementation of the work sets does.</summary>
public abstract class WorkSetsConformance(StorageFixture fixture)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static int _accounts;

    private readonly AccountId _account = new($"account{Interlocked.Increment(ref _accounts).ToString(CultureInfo.InvariantCulture)}");
    private readonly IWorkSets _sets = fixture.Get<IWorkSets>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FakeTimeProvider Time => fixture.Time;

    private DateTimeOffset Now => Time.GetUtcNow();

    private string Lane => $"{_account.Value}/portal/contact";

    [Fact]
    public async Task An_added_item_is_taken_as_it_was_added()
    {
        var item = Item("a", revision: 7, priority: 3) with { Payload = "why"u8.ToArray(), WaitsFor = "job 9" };
        await AddAsync(WorkSet.WaitingRoom, item);

        var taken = (await TakeAsync(WorkSet.WaitingRoom)).Should().ContainSingle().Subject;

        taken.Item.Should().BeEquivalentTo(item, options => options.Excluding(it => it.Payload));
        Encoding.UTF8.GetString(taken.Item.Payload.Span).Should().Be("why");
        taken.EnqueuedAt.Should().Be(Now);
        taken.Attempts.Should().Be(0);
        taken.LastError.Should().BeNull();
    }

    [Fact]
    public async Task Adding_a_key_again_keeps_one_row_with_the_higher_revision_smaller_priority_and_earlier_due_time()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 5, priority: 5, dueIn: 10) with { Payload = new byte[] { 5 } });
        await AddAsync(WorkSet.Outbox, Item("a", revision: 4, priority: 1, dueIn: 20) with { Payload = new byte[] { 4 } });
        await AddAsync(WorkSet.Outbox, Item("a", revision: 6, priority: 9, dueIn: 0) with { Payload = new byte[] { 6 } });

        var taken = (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Subject;

        (taken.Item.Revision, taken.Item.Priority, taken.Item.Due).Should().Be((6, 1, Now));
        taken.Item.Payload.ToArray().Should().Equal(6);
    }

    [Fact]
    public async Task An_equal_revision_brings_its_payload_and_an_older_one_does_not()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 5) with { Payload = new byte[] { 1 } });
        await AddAsync(WorkSet.Outbox, Item("a", revision: 5) with { Payload = new byte[] { 2 } });
        await AddAsync(WorkSet.Outbox, Item("a", revision: 4) with { Payload = new byte[] { 3 } });

        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Which.Item.Payload.ToArray().Should().Equal(2);
    }

    [Fact]
    public async Task One_call_may_bring_a_key_twice()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 2, priority: 9), Item("b"), Item("a", revision: 1, priority: 0));

        var taken = await TakeAsync(WorkSet.Outbox);

        taken.Select(work => (work.Item.Key, work.Item.Revision)).Should().Equal(("a", 2), ("b", 1));
    }

    [Fact]
    public async Task Items_come_by_priority_and_then_by_age()
    {
        await AddAsync(WorkSet.Inbox, Item("old", priority: 5));
        Time.Advance(TimeSpan.FromSeconds(1));
        await AddAsync(WorkSet.Inbox, Item("backfill", priority: 9), Item("young", priority: 5), Item("urgent", priority: 0));

        (await TakeAsync(WorkSet.Inbox)).Select(work => work.Item.Key).Should().Equal("urgent", "old", "young", "backfill");
    }

    [Fact]
    public async Task A_take_is_bounded_and_what_it_took_is_nobody_elses()
    {
        await AddAsync(WorkSet.Inbox, [.. Enumerable.Range(0, 10).Select(number => Item($"k{number}"))]);

        var first = await _sets.TakeAsync(WorkSet.Inbox, Lane, 4, Lease, Cancel);
        var second = await _sets.TakeAsync(WorkSet.Inbox, Lane, 100, Lease, Cancel);
        var third = await _sets.TakeAsync(WorkSet.Inbox, Lane, 100, Lease, Cancel);

        first.Should().HaveCount(4);
        second.Should().HaveCount(6);
        third.Should().BeEmpty();
        first.Concat(second).Select(work => work.Item.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Takers_at_the_same_time_share_the_work_without_taking_anything_twice()
    {
        await AddAsync(WorkSet.Inbox, [.. Enumerable.Range(0, 400).Select(number => Item($"k{number:000}"))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _sets.TakeAsync(WorkSet.Inbox, Lane, 40, Lease, Cancel)));

        taken.SelectMany(works => works).Select(work => work.Item.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Sets_and_lanes_do_not_see_each_other()
    {
        await AddAsync(WorkSet.Inbox, Item("a"));
        await AddAsync(WorkSet.Outbox, Item("a", revision: 2), Item("a") with { Lane = Lane + "s" });

        (await TakeAsync(WorkSet.Inbox)).Should().ContainSingle().Which.Item.Revision.Should().Be(1);
        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Which.Item.Revision.Should().Be(2);
        (await TakeAsync(WorkSet.WaitingRoom)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_is_not_taken_before_it_is_due()
    {
        await AddAsync(WorkSet.Outbox, Item("a", dueIn: 60));

        (await TakeAsync(WorkSet.Outbox)).Should().BeEmpty();
        Time.Advance(TimeSpan.FromSeconds(60));
        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle();
    }

    [Fact]
    public async Task After_a_crash_between_take_and_complete_the_item_comes_again_when_its_lease_ends()
    {
        await AddAsync(WorkSet.Outbox, Item("a"));
        await using (var process = fixture.Open())
        {
            var sets = process.GetRequiredService<IWorkSets>();
            (await sets.TakeAsync(WorkSet.Outbox, Lane, 10, Lease, Cancel)).Should().ContainSingle();
        }

        Time.Advance(Lease - TimeSpan.FromSeconds(1));
        (await TakeAsync(WorkSet.Outbox)).Should().BeEmpty();
        Time.Advance(TimeSpan.FromSeconds(1));
        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Which.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_taker_that_starts_anew_has_back_what_the_last_one_held_and_only_in_its_lane()
    {
        await AddAsync(WorkSet.Outbox, Item("a"), Item("b"));
        await TakeAsync(WorkSet.Outbox);

        (await _sets.RecoverAsync(WorkSet.Outbox, $"{Lane}-other", Cancel)).Should().Be(0);
        (await _sets.RecoverAsync(WorkSet.Inbox, Lane, Cancel)).Should().Be(0);
        (await TakeAsync(WorkSet.Outbox)).Should().BeEmpty("another taker's lease holds");

        (await _sets.RecoverAsync(WorkSet.Outbox, Lane, Cancel)).Should().Be(2);
        (await _sets.RecoverAsync(WorkSet.Outbox, Lane, Cancel)).Should().Be(0, "nothing is leased any more");
        (await TakeAsync(WorkSet.Outbox)).Should().HaveCount(2).And.OnlyContain(taken => taken.Attempts == 1);
    }

    [Fact]
    public async Task A_completed_item_is_gone_and_completing_again_does_nothing()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 3), Item("b"));
        await TakeAsync(WorkSet.Outbox);

        await _sets.CompleteAsync(WorkSet.Outbox, Lane, [new WorkReceipt("a", 3), new WorkReceipt("a", 2)], Cancel);
        await _sets.CompleteAsync(WorkSet.Outbox, Lane, [new WorkReceipt("a", 3), new WorkReceipt("never", 1)], Cancel);

        Time.Advance(Lease);
        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Which.Item.Key.Should().Be("b");
    }

    [Fact]
    public async Task A_revision_that_came_while_the_item_was_out_is_due_again_after_the_older_one_is_completed()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 3));
        await TakeAsync(WorkSet.Outbox);
        await AddAsync(WorkSet.Outbox, Item("a", revision: 4));
        (await TakeAsync(WorkSet.Outbox)).Should().BeEmpty("the lease still holds");
        Time.Advance(TimeSpan.FromSeconds(5));

        await _sets.CompleteAsync(WorkSet.Outbox, Lane, [new WorkReceipt("a", 3)], Cancel);

        var again = (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Subject;
        (again.Item.Revision, again.Attempts, again.LastError, again.EnqueuedAt).Should().Be((4, 0, null, Now));
    }

    [Fact]
    public async Task A_delayed_item_comes_later_with_its_error_and_one_more_attempt()
    {
        await AddAsync(WorkSet.Outbox, Item("a"), Item("b"));
        await TakeAsync(WorkSet.Outbox);

        await _sets.DelayAsync(
            WorkSet.Outbox,
            Lane,
            [new WorkDelay("a", Now.AddSeconds(30), "429 \0 " + new string('x', 3_000)), new WorkDelay("b", Now.AddSeconds(30), null)],
            Cancel);

        (await TakeAsync(WorkSet.Outbox)).Should().BeEmpty();
        Time.Advance(TimeSpan.FromSeconds(30));
        var taken = await TakeAsync(WorkSet.Outbox);
        taken.Select(work => (work.Item.Key, work.Attempts)).Should().Equal(("a", 1), ("b", 0));
        taken[0].LastError.Should().StartWith("429").And.HaveLength(WorkLimits.ErrorCharactersMax);
        taken[1].LastError.Should().BeNull();
    }

    [Fact]
    public async Task A_buried_item_is_a_dead_letter_with_payload_origin_and_reason()
    {
        await AddAsync(WorkSet.Inbox, Item("a", revision: 3) with { Payload = "bytes"u8.ToArray() });
        await TakeAsync(WorkSet.Inbox);

        await _sets.BuryAsync(WorkSet.Inbox, Lane, [new WorkBurial("a", 3, "malformed", "no event type")], Cancel);
        await _sets.BuryAsync(WorkSet.Inbox, Lane, [new WorkBurial("a", 3, "malformed", "no event type")], Cancel);

        var letter = (await _sets.ReadDeadLettersAsync(_account, 10, Cancel)).Should().ContainSingle().Subject;
        letter.Should().BeEquivalentTo(
            new DeadLetter(WorkSet.Inbox, Lane, "a", 3, "malformed", "no event type", Now, default),
            options => options.Excluding(it => it.Payload));
        letter.Payload.ToArray().Should().Equal("bytes"u8.ToArray());
        Time.Advance(Lease);
        (await TakeAsync(WorkSet.Inbox)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_burial_leaves_a_newer_revision_in_place_and_due()
    {
        await AddAsync(WorkSet.Outbox, Item("a", revision: 3));
        await TakeAsync(WorkSet.Outbox);
        await AddAsync(WorkSet.Outbox, Item("a", revision: 4));

        await _sets.BuryAsync(WorkSet.Outbox, Lane, [new WorkBurial("a", 3, "fix-the-data", "bad phone")], Cancel);

        (await _sets.ReadDeadLettersAsync(_account, 10, Cancel)).Should().BeEmpty();
        (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Which.Item.Revision.Should().Be(4);
    }

    [Fact]
    public async Task Dead_letters_can_be_added_directly_and_are_read_newest_first()
    {
        var older = new DeadLetter(WorkSet.Inbox, Lane, "x", 0, "malformed", "not JSON", Now, "x"u8.ToArray());
        var newer = older with { Key = "y", BuriedAt = Now.AddSeconds(1) };

        await _sets.AddDeadLettersAsync([older, newer, older], Cancel);
        await _sets.AddDeadLettersAsync([older], Cancel);

        (await _sets.ReadDeadLettersAsync(_account, 10, Cancel)).Select(letter => letter.Key).Should().Equal("y", "x");
        (await _sets.ReadDeadLettersAsync(_account, 1, Cancel)).Select(letter => letter.Key).Should().Equal("y");
        (await _sets.ReadDeadLettersAsync(new AccountId("nobody"), 10, Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Dead_letters_are_counted_by_their_reason()
    {
        await AddAsync(WorkSet.WaitingRoom, Item("a"), Item("b"));
        await _sets.BuryAsync(
            WorkSet.WaitingRoom, Lane, [new WorkBurial("a", 1, "orphan", "no job 1"), new WorkBurial("b", 1, "orphan", "no job 2")], Cancel);
        var letter = new DeadLetter(WorkSet.Inbox, Lane, "x", 0, "malformed", "not JSON", Now, "x"u8.ToArray());
        await _sets.AddDeadLettersAsync([letter, letter with { Key = "y", ErrorClass = "Foreign" }], Cancel);

        (await _sets.CountDeadLettersAsync(_account, Cancel)).Should().Equal(
            new DeadLetterCount(WorkSet.Inbox, Lane, "Foreign", 1),
            new DeadLetterCount(WorkSet.Inbox, Lane, "malformed", 1),
            new DeadLetterCount(WorkSet.WaitingRoom, Lane, "orphan", 2));
        (await _sets.CountDeadLettersAsync(new AccountId("nobody"), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Releasing_makes_those_due_who_wait_for_a_key()
    {
        await AddAsync(
            WorkSet.WaitingRoom,
            Item("a", dueIn: 600) with { WaitsFor = "job 1" },
            Item("b", dueIn: 600) with { WaitsFor = "job 1" },
            Item("c", dueIn: 600) with { WaitsFor = "job 2" });
        await AddAsync(WorkSet.Outbox, Item("d", dueIn: 600) with { WaitsFor = "job 1" });

        (await _sets.ReleaseAsync(new AccountId("nobody"), ["job 1"], Cancel)).Should().Be(0);
        (await _sets.ReleaseAsync(_account, ["job 1", "job 1", "job 7"], Cancel)).Should().Be(3);
        (await _sets.ReleaseAsync(_account, ["job 1"], Cancel)).Should().Be(0, "nothing waits for it any more");

        (await TakeAsync(WorkSet.WaitingRoom)).Select(work => work.Item.Key).Should().Equal("a", "b");
        (await TakeAsync(WorkSet.Outbox)).Select(work => (work.Item.Key, work.Item.WaitsFor)).Should().Equal(("d", null));
    }

    [Fact]
    public async Task A_taken_item_may_be_put_back_to_wait_for_a_key_which_is_neither_an_error_nor_an_attempt()
    {
        await AddAsync(WorkSet.Outbox, Item("a"), Item("b"), Item("c"));
        await TakeAsync(WorkSet.Outbox);

        await _sets.DelayAsync(
            WorkSet.Outbox,
            Lane,
            [
                new WorkDelay("a", Now.AddHours(1), null, "contact of h-1"),
                new WorkDelay("b", Now.AddHours(1), null, "contact of h-2"),
                new WorkDelay("c", Now.AddHours(1), "503"),
            ],
            Cancel);

        (await _sets.MeasureAsync(_account, Cancel)).Should().Equal(new WorkDepth(WorkSet.Outbox, Lane, 3, Now, 1, 2));
        (await _sets.ReleaseAsync(_account, ["contact of h-1"], Cancel)).Should().Be(1);
        (await _sets.MeasureAsync(_account, Cancel)).Should().Equal(new WorkDepth(WorkSet.Outbox, Lane, 3, Now, 1, 1));
        var taken = (await TakeAsync(WorkSet.Outbox)).Should().ContainSingle().Subject;
        (taken.Item.Key, taken.Attempts, taken.LastError).Should().Be(("a", 0, null));
        Time.Advance(TimeSpan.FromHours(1));
        (await TakeAsync(WorkSet.Outbox)).Select(work => work.Item.Key).Should().Contain(["b", "c"], "they come by themselves in the end");
    }

    [Fact]
    public async Task What_waits_for_a_key_waits_for_nothing_when_it_is_delayed_for_another_reason_or_changed()
    {
        await AddAsync(WorkSet.Outbox, Item("a"), Item("b"));
        await TakeAsync(WorkSet.Outbox);
        await _sets.DelayAsync(WorkSet.Outbox, Lane, [new WorkDelay("a", Now, null, "w"), new WorkDelay("b", Now.AddHours(1), null, "w")], Cancel);

        await TakeAsync(WorkSet.Outbox);
        await _sets.DelayAsync(WorkSet.Outbox, Lane, [new WorkDelay("a", Now.AddHours(1), "503")], Cancel);
        await AddAsync(WorkSet.Outbox, Item("b", revision: 2));

        (await _sets.ReleaseAsync(_account, ["w"], Cancel)).Should().Be(0);
        (await TakeAsync(WorkSet.Outbox)).Select(work => work.Item.Key).Should().Equal("b");
    }

    [Fact]
    public async Task The_depth_counts_what_waits_by_set_and_lane()
    {
        var started = Now;
        await AddAsync(WorkSet.Outbox, Item("a"), Item("b"));
        Time.Advance(TimeSpan.FromSeconds(3));
        await AddAsync(WorkSet.Outbox, Item("c"));
        await AddAsync(WorkSet.Inbox, Item("d"));
        await TakeAsync(WorkSet.Outbox);
        await _sets.DelayAsync(WorkSet.Outbox, Lane, [new WorkDelay("b", Now, "503")], Cancel);
        await _sets.BuryAsync(WorkSet.Inbox, Lane, [new WorkBurial("d", 1, "malformed", "?")], Cancel);

        var depths = await _sets.MeasureAsync(_account, Cancel);

        depths.Should().BeEquivalentTo(
        [
            new WorkDepth(WorkSet.Outbox, Lane, 3, started, 1, 0),
            new WorkDepth(WorkSet.DeadLetters, Lane, 1, Now, 1, 0),
        ]);
        (await _sets.MeasureAsync(new AccountId(_account.Value + "0"), Cancel)).Should().BeEmpty();
    }

    [Fact]
    public async Task Empty_calls_are_fine_and_bad_ones_are_refused_before_anything_happens()
    {
        await _sets.AddAsync(WorkSet.Inbox, [], Cancel);
        await _sets.CompleteAsync(WorkSet.Inbox, Lane, [], Cancel);
        await _sets.DelayAsync(WorkSet.Inbox, Lane, [], Cancel);
        await _sets.BuryAsync(WorkSet.Inbox, Lane, [], Cancel);
        await _sets.AddDeadLettersAsync([], Cancel);
        (await _sets.ReleaseAsync(_account, [], Cancel)).Should().Be(0);

        await FluentActions.Awaiting(() => AddAsync(WorkSet.DeadLetters, Item("a"))).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => AddAsync(WorkSet.Inbox, Item(""))).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => AddAsync(WorkSet.Inbox, Item("a\0b"))).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => AddAsync(WorkSet.Inbox, Item("a") with { Lane = "lane" })).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => AddAsync(WorkSet.Inbox, Item("a") with { Payload = new byte[WorkLimits.PayloadBytesMax + 1] }))
            .Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => _sets.TakeAsync(WorkSet.Inbox, Lane, WorkLimits.BatchMax + 1, Lease, Cancel))
            .Should().ThrowAsync<ArgumentException>();
        (await TakeAsync(WorkSet.Inbox)).Should().BeEmpty();
    }

    [Fact]
    public async Task Adds_takes_and_completions_at_the_same_time_lose_nothing()
    {
        const int workers = 8;
        const int keys = 40;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(AddAndDrainAsync));

        // Whatever a completion left behind because a newer revision came is taken at the end.
        Time.Advance(Lease);
        var left = await _sets.TakeAsync(WorkSet.Outbox, Lane, WorkLimits.BatchMax, Lease, Cancel);
        await _sets.CompleteAsync(WorkSet.Outbox, Lane, [.. left.Select(work => new WorkReceipt(work.Item.Key, work.Item.Revision))], Cancel);
        (await _sets.MeasureAsync(_account, Cancel)).Should().BeEmpty();

        async Task AddAndDrainAsync(int worker)
        {
            var random = new Random(worker);
            for (var round = 1; round <= 25; round++)
            {
                var items = Enumerable.Range(0, keys).Where(_ => random.Next(2) == 0).Select(key => Item($"k{key}", revision: round));
                await AddAsync(WorkSet.Outbox, [.. items.OrderBy(_ => random.Next())]);
                var taken = await _sets.TakeAsync(WorkSet.Outbox, Lane, 10, Lease, Cancel);
                await _sets.CompleteAsync(
                    WorkSet.Outbox, Lane, [.. taken.Select(work => new WorkReceipt(work.Item.Key, work.Item.Revision))], Cancel);
            }
        }
    }

    private WorkItem Item(string key, long revision = 1, int priority = 5, int dueIn = 0) =>
        new(Lane, key, revision, priority, Now.AddSeconds(dueIn), ReadOnlyMemory<byte>.Empty);

    private Task AddAsync(WorkSet set, params WorkItem[] items) => _sets.AddAsync(set, items, Cancel);

    private Task<IReadOnlyList<TakenWork>> TakeAsync(WorkSet set) => _sets.TakeAsync(set, Lane, 100, Lease, Cancel);
}
