using Hearth.Domain.Values;
using Hearth.Storage.Entities;
using Hearth.Storage.Work;
using Hearth.Tests.Storage.Fixtures;
using Orleans.Storage;

namespace Hearth.Tests.Storage.Entities;

/// <summary>What every grain storage for entities does.</summary>
public abstract class GrainStorageConformance<TDatabase>(GrainStorageFixture<TDatabase> fixture)
    where TDatabase : StorageFixture, new()
{
    private const string StateName = "household";

    private readonly string _account = $"a{Guid.NewGuid():N}";
    private readonly IGrainStorage _storage = fixture.Storage;
    private readonly IWorkSets _sets = fixture.Get<IWorkSets>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How many grains write at the same time in the crowded tests.</summary>
    protected virtual int Crowd => 1_000;

    private string Lane => $"{_account}/portal/contact";

    [Fact]
    public async Task A_state_that_was_never_written_is_empty_and_has_no_version()
    {
        var state = await ReadAsync(Grain("a"));

        (state.RecordExists, state.ETag).Should().Be((false, null));
        state.State!.Should().NotBeNull();
    }

    [Fact]
    public async Task What_was_written_is_read_with_the_version_it_was_given()
    {
        var written = New("first");
        await WriteAsync(Grain("a"), written);

        var read = await ReadAsync(Grain("a"));

        read.State!.Text.Should().Be("first");
        (read.ETag, read.RecordExists, written.RecordExists).Should().Be((written.ETag, true, true));
        read.State!.Text = "second";
        await WriteAsync(Grain("a"), read);
        read.ETag.Should().NotBe(written.ETag);
        (await ReadAsync(Grain("a"))).State!.Text.Should().Be("second");
    }

    [Fact]
    public async Task A_large_state_survives()
    {
        var state = New(new string('ä', 200_000));
        await WriteAsync(Grain("large"), state);

        (await ReadAsync(Grain("large"))).State!.Text.Should().Be(state.State!.Text);
    }

    [Fact]
    public async Task A_writer_with_an_old_version_loses_and_leaves_nothing_behind()
    {
        await WriteAsync(Grain("a"), New("base"));
        var winner = await ReadAsync(Grain("a"));
        var loser = await ReadAsync(Grain("a"));
        winner.State!.Text = "winner";
        loser.State!.Text = "loser";
        await WriteAsync(Grain("a"), winner);

        await FluentActions.Awaiting(() => WriteAsync(Grain("a"), loser)).Should().ThrowAsync<InconsistentStateException>();

        (await ReadAsync(Grain("a"))).State!.Text.Should().Be("winner");
    }

    [Fact]
    public async Task Of_many_first_writes_of_one_state_exactly_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => TryWriteAsync(Grain("a"), New($"{number}"))));

        outcomes.Count(won => won).Should().Be(1);
    }

    [Fact]
    public async Task Two_writers_of_one_version_at_the_same_time_do_not_both_win()
    {
        await WriteAsync(Grain("a"), New("base"));
        var one = await ReadAsync(Grain("a"));
        var other = await ReadAsync(Grain("a"));

        var outcomes = await Task.WhenAll(TryWriteAsync(Grain("a"), one), TryWriteAsync(Grain("a"), other));

        outcomes.Should().BeEquivalentTo([true, false]);
    }

    [Fact]
    public async Task A_cleared_state_is_empty_and_can_be_written_again_before_and_after_it_is_read()
    {
        var state = New("first");
        await WriteAsync(Grain("a"), state);
        await _storage.ClearStateAsync(StateName, Grain("a"), state);
        (state.RecordExists, state.State!.Text).Should().Be((false, ""));
        state.State!.Text = "second";
        await WriteAsync(Grain("a"), state);
        await _storage.ClearStateAsync(StateName, Grain("a"), state);

        var reread = await ReadAsync(Grain("a"));
        reread.RecordExists.Should().BeFalse();
        reread.State!.Text = "third";
        await WriteAsync(Grain("a"), reread);

        (await ReadAsync(Grain("a"))).State!.Text.Should().Be("third");
    }

    [Fact]
    public async Task A_clear_with_an_old_version_loses_and_one_of_nothing_does_nothing()
    {
        var old = New("first");
        await WriteAsync(Grain("a"), old);
        var newer = await ReadAsync(Grain("a"));
        await WriteAsync(Grain("a"), newer);

        await FluentActions.Awaiting(() => _storage.ClearStateAsync(StateName, Grain("a"), old))
            .Should().ThrowAsync<InconsistentStateException>();
        await _storage.ClearStateAsync(StateName, Grain("never"), New("x"));

        (await ReadAsync(Grain("a"))).RecordExists.Should().BeTrue();
    }

    [Fact]
    public async Task Outbox_rows_are_stored_with_the_state_under_its_new_version()
    {
        var state = New("first", Row("h-1"), Row("h-1", priority: 0));
        await WriteAsync(Grain("a"), state);
        await WriteAsync(Grain("a"), state);

        var taken = await _sets.TakeAsync(WorkSet.Outbox, Lane, 10, TimeSpan.FromMinutes(1), Cancel);

        var work = taken.Should().ContainSingle().Subject;
        (work.Item.Key, work.Item.Revision, work.Item.Priority).Should().Be(("h-1", long.Parse(state.ETag!), 0));
    }

    [Fact]
    public async Task One_bad_row_fails_alone_among_good_ones()
    {
        var bad = New("bad", new OutboxRow($"{_account}/{new string('x', 600)}", "h-1", 5, DateTimeOffset.UnixEpoch));
        var writes = Enumerable.Range(0, 40)
            .Select(number => TryWriteAsync(Grain($"g{number}"), number == 17 ? bad : New("good", Row($"h-{number}"))))
            .ToList();

        var outcomes = await Task.WhenAll(writes);

        outcomes.Select((won, number) => (won, number)).Where(outcome => !outcome.won).Should().ContainSingle().Which.number.Should().Be(17);
        (await ReadAsync(Grain("g17"))).RecordExists.Should().BeFalse();
        (await CountOutboxAsync()).Should().Be(39);
    }

    [Fact]
    public async Task Many_grains_write_and_read_at_the_same_time()
    {
        var grains = Enumerable.Range(0, Crowd).Select(number => Grain($"g{number}")).ToList();

        await Task.WhenAll(grains.Select(async (grain, number) =>
        {
            var state = New($"{number}", Row($"h-{number}"));
            await WriteAsync(grain, state);
            await WriteAsync(grain, state);
        }));

        var read = await Task.WhenAll(grains.Select(ReadAsync));
        read.Select(state => state.State!.Text).Should().Equal(Enumerable.Range(0, Crowd).Select(number => $"{number}"));
        (await CountOutboxAsync()).Should().Be(Crowd);
    }

    private async Task<long> CountOutboxAsync()
    {
        var depths = await _sets.MeasureAsync(new AccountId(_account), Cancel);
        return depths.Where(depth => depth.Set == WorkSet.Outbox).Sum(depth => depth.Items);
    }

    private GrainId Grain(string key) => GrainId.Create("household", $"{_account}/{key}");

    private OutboxRow Row(string key, int priority = 5) => new(Lane, key, priority, DateTimeOffset.UnixEpoch);

    private static GrainState<TestState> New(string text, params OutboxRow[] rows) => new(new TestState { Text = text, Outbox = rows });

    private Task WriteAsync(GrainId grain, GrainState<TestState> state) => _storage.WriteStateAsync(StateName, grain, state);

    private async Task<bool> TryWriteAsync(GrainId grain, GrainState<TestState> state)
    {
        try
        {
            await WriteAsync(grain, state);
            return true;
        }
        catch (Exception problem) when (problem is not NullReferenceException)
        {
            return false;
        }
    }

    private async Task<GrainState<TestState>> ReadAsync(GrainId grain)
    {
        var state = new GrainState<TestState>(new TestState());
        await _storage.ReadStateAsync(StateName, grain, state);
        return state;
    }
}
