using CsCheck;
using Hearth.Connectors.HubSpot.Feeds;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class PollCursorTests
{
    private const int Page = 4;
    private const long Overlap = 3;

    private static readonly Gen<IndexedContact[]> Contacts =
        Gen.Select(Gen.Long[0, 12], Gen.Long[1, 1_000], Gen.Long[0, 12].Nullable())
            .Select((at, id, writtenAt) => new IndexedContact(id, at, writtenAt)).Array[0, 60]
            .Select(contacts => contacts.DistinctBy(contact => contact.Id).ToArray());

    [Fact]
    public void A_pass_reads_every_record_whatever_the_ties() => Contacts.Sample(contacts =>
    {
        var (read, cursor) = Pass(new PollCursor().Begin(100), _ => contacts);

        read.Should().BeEquivalentTo(contacts.Select(contact => contact.Id));
        cursor.Should().BeEquivalentTo(new PollCursor { From = 100 - Overlap, OwnSince = 100, IsFirst = false });
    });

    [Fact]
    public void A_record_that_is_modified_while_a_pass_runs_hides_no_other() => Gen.Select(Contacts, Gen.Int[0, 1_000].Array[0, 20]).Sample((contacts, edits) =>
    {
        var clock = 20L;
        var current = contacts.ToArray();
        var (read, _) = Pass(new PollCursor().Begin(100), page =>
        {
            if (page < edits.Length && current.Length > 0)
            {
                current[edits[page] % current.Length] = current[edits[page] % current.Length] with { ModifiedAt = clock++ };
            }

            return current;
        });

        read.Should().BeEquivalentTo(contacts.Select(contact => contact.Id));
    });

    [Fact]
    public void Nothing_new_is_one_call_and_moves_the_window_on()
    {
        var cursor = new PollCursor { From = 50, IsFirst = false }.Begin(100).After(PageOf(), Overlap);

        cursor.StartedAt.Should().BeNull();
        cursor.From.Should().Be(97);
        cursor.ReadThrough(100, 2).Should().Be(98);
    }

    [Fact]
    public void In_the_middle_of_a_pass_only_what_was_paged_over_counts_as_read()
    {
        var cursor = new PollCursor().Begin(100).After(PageOf(new(1, 1), new(2, 2), new(3, 3), new(4, 4)), Overlap);

        cursor.ReadThrough(100, 2).Should().Be(4);
    }

    [Fact]
    public void A_full_page_within_the_overlap_ends_the_pass_and_leaves_the_rest_to_the_next()
    {
        var cursor = new PollCursor { From = 50, IsFirst = false }.Begin(100)
            .After(PageOf(new(95, 1), new(96, 2), new(97, 3), new(98, 4)), Overlap);

        cursor.Should().BeEquivalentTo(new PollCursor { From = 97, OwnSince = 100, IsFirst = false, IsBehind = true });
        cursor.ReadThrough(100, 2).Should().Be(97);
        cursor.Begin(110).After(PageOf(new(97, 3), new(98, 4)), Overlap).ReadThrough(110, 2).Should().Be(108);
    }

    [Fact]
    public void A_burst_is_read_once_and_at_most_a_page_more_with_each_pass()
    {
        var contacts = Enumerable.Range(1, 100).Select(id => new IndexedContact(id, 1_000 + id)).ToArray();
        var (read, pages, passes) = (new HashSet<long>(), 0, 0);
        var cursor = new PollCursor { From = 900, IsFirst = false };
        for (var now = 1_010L; read.Count < contacts.Length || cursor.IsBehind; now += 10, passes++)
        {
            for (cursor = cursor.Begin(now); cursor.StartedAt is not null; pages++)
            {
                var page = SearchModel.Next(cursor, contacts.Where(contact => contact.ModifiedAt <= now), Page);
                read.UnionWith(page.Rows.Select(row => row.Id));
                cursor = cursor.After(page, 30);
            }
        }

        pages.Should().BeLessThanOrEqualTo((contacts.Length / Page) + (2 * passes));
    }

    [Fact]
    public void The_stored_text_reads_back()
    {
        var cursor = new PollCursor { From = 5, Seen = [1, 2], TiedAt = 5, TiedAfter = 2, StartedAt = 9, OwnSince = 1, Window = new BulkWindow(8, true) };

        var read = CursorJson.Read(CursorJson.Write(cursor, CursorJson.Default.PollCursor), CursorJson.Default.PollCursor);

        read.Should().BeEquivalentTo(cursor);
        CursorJson.Read("{", CursorJson.Default.PollCursor).Should().BeNull();
    }

    private static PollPage PageOf(params PollRow[] rows) => new(rows, rows.Length, Page);

    private static (HashSet<long> Read, PollCursor Cursor) Pass(PollCursor cursor, Func<int, IndexedContact[]> contactsAt)
    {
        var read = new HashSet<long>();
        // Each edit can bring its record once more, and each tie costs a page.
        for (var page = 0; cursor.StartedAt is not null; page++)
        {
            var contacts = contactsAt(page);
            page.Should().BeLessThan(10 + (contacts.Length * 4), "a pass must end");
            var found = SearchModel.Next(cursor, contacts, Page);
            read.UnionWith(found.Rows.Where(row => !cursor.HasSeen(row)).Select(row => row.Id));
            cursor = cursor.After(found, Overlap);
        }

        return (read, cursor);
    }
}
