using System.Diagnostics.Metrics;
using Hearth.Storage;
using Hearth.Storage.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Storage.Entities;

public sealed class EntityCommitterTests
{
    private readonly ScriptedTable _table = new();
    private readonly EntityCommitter _committer;

    public EntityCommitterTests()
    {
        var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        _committer = new EntityCommitter(_table, new StorageTelemetry(services.GetRequiredService<IMeterFactory>()));
    }

    [Fact]
    public async Task A_refused_batch_is_halved_until_the_bad_row_is_alone()
    {
        _table.Refused = "k37";
        var writes = Writes(100);

        await _committer.WriteAsync(writes);

        writes.Where(write => write.Answer.IsFaulted).Should().ContainSingle().Which.Address.Key.Should().Be("k37");
        writes.Count(write => write.Answer.IsCompletedSuccessfully).Should().Be(99);
        _table.Statements.Should().BeLessThan(20);
    }

    [Fact]
    public async Task A_broken_connection_fails_the_batch_once()
    {
        _table.IsBroken = true;
        var writes = Writes(100);

        await _committer.WriteAsync(writes);

        writes.Should().OnlyContain(write => write.Answer.IsFaulted);
        _table.Statements.Should().Be(1);
    }

    private static List<EntityWrite> Writes(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new EntityWrite(new EntityAddress("state", $"k{number}"), 0, [], []))];

    private sealed class ScriptedTable : IEntityTable
    {
        public string? Refused { get; set; }

        public bool IsBroken { get; set; }

        public int Statements { get; private set; }

        public Task<IReadOnlyList<EntityWriteOutcome>> WriteAsync(IReadOnlyList<EntityWrite> writes)
        {
            Statements++;
            if (IsBroken)
            {
                throw new IOException("The connection is gone.");
            }

            return writes.Any(write => write.Address.Key == Refused)
                ? throw new FormatException("A row is bad.")
                : Task.FromResult<IReadOnlyList<EntityWriteOutcome>>([.. writes.Select(_ => new EntityWriteOutcome(1, null))]);
        }

        public Task<IReadOnlyList<StoredEntity?>> ReadAsync(IReadOnlyList<EntityAddress> addresses) => throw new NotSupportedException();

        public bool IsRefusal(Exception problem) => problem is FormatException;
    }
}
