using CsCheck;
using Hearth.Connectors.HubSpot.Feeds;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class PollCursorTests
{
    private const int Page = 4;
    private const long Overlap = 3;

    private static readonly Gen<PollRow[]> Rows =
        Gen.Select(Gen.Long[0, 12], Gen.Long[1, 1_000]).Select((at, id) => new PollRow(at, id)).Array[0, 60]
            .Select(rows => rows.DistinctBy(row => row.Id).ToArray());

    [Fact]
    public void A_pass_reads_every_record_whatever_the_ties() => Rows.Sample(rows =>
    {
        var (read, cursor) = Pass(new PollCursor().Begin(100), rows, _ => rows);

        read.Should().BeEquivalentTo(rows.Select(row => row.Id));
        cursor.Should().BeEquivalentTo(new PollCursor { From = 100 - Overlap, IsFirst = false });
    });

    [Fact]
    public void A_record_that_is_modified_while_a_pass_runs_hides_no_other() => Gen.Select(Rows, Gen.Int[0, 1_000].Array[0, 20]).Sample((rows, edits) =>
    {
        var clock = 20L;
        var current = rows.ToArray();
        var (read, _) = Pass(new PollCursor().Begin(100), rows, page =>
        {
            if (page < edits.Length && current.Length > 0)
            {
                current[edits[page] % current.Length] = current[edits[page] % current.Length] with { ModifiedAt = clock++ };
            }

            return current;
        });

        read.Should().BeEquivalentTo(rows.Select(row => row.Id));
    });

    [Fact]
    public void Nothing_new_is_one_call_and_moves_the_window_on()
    {
        var cursor = new PollCursor { From = 50, IsFirst = false }.Begin(100).After([], Page, Overlap);

        cursor.StartedAt.Should().BeNull();
        cursor.From.Should().Be(97);
        cursor.ReadThrough(100, 2).Should().Be(98);
    }

    [Fact]
    public void In_the_middle_of_a_pass_only_what_was_paged_over_counts_as_read()
    {
        var cursor = new PollCursor().Begin(100).After([new(1, 1), new(2, 2), new(3, 3), new(4, 4)], Page, Overlap);

        cursor.ReadThrough(100, 2).Should().Be(4);
    }

    [Fact]
    public void A_full_page_within_the_overlap_ends_the_pass_and_leaves_the_rest_to_the_next()
    {
        var cursor = new PollCursor { From = 50, IsFirst = false }.Begin(100).After([new(95, 1), new(96, 2), new(97, 3), new(98, 4)], Page, Overlap);

        cursor.Should().BeEquivalentTo(new PollCursor { From = 97, IsFirst = false, IsBehind = true });
        cursor.ReadThrough(100, 2).Should().Be(97);
        cursor.Begin(110).After([new(97, 3), new(98, 4)], Page, Overlap).ReadThrough(110, 2).Should().Be(108);
    }

    [Fact]
    public void A_burst_is_read_once_and_at_most_a_page_more_with_each_pass()
    {
        var rows = Enumerable.Range(1, 100).Select(id => new PollRow(1_000 + id, id)).ToArray();
        var (read, pages, passes) = (new HashSet<long>(), 0, 0);
        var cursor = new PollCursor { From = 900, IsFirst = false };
        for (var now = 1_010L; read.Count < rows.Length || cursor.IsBehind; now += 10, passes++)
        {
            for (cursor = cursor.Begin(now); cursor.StartedAt is not null; pages++)
            {
                var page = Search(cursor, [.. rows.Where(row => row.ModifiedAt <= now)]);
                read.UnionWith(page.Select(row => row.Id));
                cursor = cursor.After(page, Page, 30);
            }
        }

        pages.Should().BeLessThanOrEqualTo((rows.Length / Page) + (2 * passes));
    }

    [Fact]
    public void The_stored_text_reads_back()
    {
        var cursor = new PollCursor { From = 5, Seen = [1, 2], TiedAt = 5, TiedAfter = 2, StartedAt = 9 };

        var read = CursorJson.Read(CursorJson.Write(cursor, CursorJson.Default.PollCursor), CursorJson.Default.PollCursor);

        read.Should().BeEquivalentTo(cursor);
        CursorJson.Read("{", CursorJson.Default.PollCursor).Should().BeNull();
    }

    private static (HashSet<long> Read, PollCursor Cursor) Pass(PollCursor cursor, PollRow[] rows, Func<int, PollRow[]> recordsAt)
    {
        var read = new HashSet<long>();
        // Each edit can bring its record once more, and each tie costs a page.
        for (var page = 0; cursor.StartedAt is not null; page++)
        {
            page.Should().BeLessThan(10 + (rows.Length * 4), "a pass must end");
            var found = Search(cursor, recordsAt(page));
            read.UnionWith(found.Where(row => !cursor.HasSeen(row)).Select(row => row.Id));
            cursor = cursor.After(found, Page, Overlap);
        }

        return (read, cursor);
    }

    private static PollRow[] Search(PollCursor cursor, PollRow[] records) => cursor.TiedAt is { } tied
        ? [.. records.Where(row => row.ModifiedAt == tied && row.Id > cursor.TiedAfter).OrderBy(row => row.Id).Take(Page)]
        : [.. records.Where(row => row.ModifiedAt >= cursor.From).OrderBy(row => row.ModifiedAt).ThenBy(row => -row.Id).Take(Page)];
}
