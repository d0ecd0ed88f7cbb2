using System.Threading.Channels;
using Hearth.Storage.Entities;

namespace Hearth.Tests.Storage.Entities;

public sealed class BatchQueueTests
{
    private readonly List<IReadOnlyList<EntityRead>> _batches = [];

    [Fact]
    public async Task What_waits_is_one_batch_in_the_order_of_addresses_and_never_larger_than_allowed()
    {
        var queue = Create(new EntityStorageOptions { BatchMax = 3, Loops = 1 });
        foreach (var key in new[] { "d", "a", "c", "b", "e" })
        {
            await queue.AddAsync(Read(key));
        }

        queue.Start();
        await queue.StopAsync();

        _batches.Select(batch => string.Join("", batch.Select(read => read.Address.Key))).Should().Equal("acd", "be");
    }

    [Fact]
    public async Task The_second_item_of_an_address_waits_for_the_next_batch()
    {
        var queue = Create(new EntityStorageOptions { Loops = 1 });
        foreach (var key in new[] { "a", "b", "a", "a", "c" })
        {
            await queue.AddAsync(Read(key));
        }

        queue.Start();
        await queue.StopAsync();

        _batches.Select(batch => string.Join("", batch.Select(read => read.Address.Key))).Should().Equal("abc", "a", "a");
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait()
    {
        var queue = Create(new EntityStorageOptions { QueueMax = 1, Loops = 1 });
        await queue.AddAsync(Read("a"));
        var waiting = queue.AddAsync(Read("b")).AsTask();
        waiting.IsCompleted.Should().BeFalse();

        queue.Start();

        await waiting;
        await queue.StopAsync();
        _batches.Sum(batch => batch.Count).Should().Be(2);
    }

    [Fact]
    public async Task A_stopped_queue_runs_what_it_has_and_refuses_more()
    {
        var queue = Create(new EntityStorageOptions());
        var read = Read("a");
        await queue.AddAsync(read);
        queue.Start();
        await queue.StopAsync();

        (await read.Answer).Should().BeNull();
        await FluentActions.Awaiting(() => queue.AddAsync(Read("b")).AsTask()).Should().ThrowAsync<ChannelClosedException>();
    }

    [Fact]
    public async Task A_batch_that_throws_answers_all_its_callers_and_the_next_one_runs()
    {
        var failed = false;
        var queue = new BatchQueue<EntityRead>(new EntityStorageOptions { BatchMax = 1, Loops = 1 }, batch =>
        {
            if (!failed)
            {
                failed = true;
                throw new InvalidOperationException("broken");
            }

            return SettleAsync(batch);
        });
        var (first, second) = (Read("a"), Read("b"));
        await queue.AddAsync(first);
        await queue.AddAsync(second);
        queue.Start();
        await queue.StopAsync();

        await FluentActions.Awaiting(() => first.Answer).Should().ThrowAsync<InvalidOperationException>();
        (await second.Answer).Should().BeNull();
    }

    private static EntityRead Read(string key) => new(new EntityAddress("state", key));

    private BatchQueue<EntityRead> Create(EntityStorageOptions options) => new(options, SettleAsync);

    private Task SettleAsync(IReadOnlyList<EntityRead> batch)
    {
        _batches.Add(batch);
        foreach (var read in batch)
        {
            read.Settle(null);
        }

        return Task.CompletedTask;
    }
}
