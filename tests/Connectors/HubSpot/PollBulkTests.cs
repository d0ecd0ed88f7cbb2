using System.Text.Json;
using CsCheck;
using Hearth.Connectors.HubSpot.Feeds;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class PollBulkTests
{
    private const long Reach = BulkWindow.WidthMax + BulkWindow.StampMargin;
    private const int Bulk = BulkWindow.PagesMin * PollSchedule.Page;

    [Fact]
    public void Whatever_is_written_in_bulk_no_change_by_others_is_missed() => PollSchedule.Any.Sample(schedule =>
    {
        var run = schedule.Poll();

        var mustBeRead = schedule.Final().Where(contact => contact.WrittenAt is not { } writtenAt || Math.Abs(contact.ModifiedAt - writtenAt) > Reach);
        mustBeRead.Select(contact => new PollRow(contact.ModifiedAt, contact.Id)).Should().BeSubsetOf(run.Read);
    });

    [Fact]
    public void Less_than_a_bulk_is_read_in_full() =>
        PollSchedule.Burst(Gen.Bool, Gen.Int[1, Bulk - 1], Gen.Long[0, 3_000]).Sample(changes =>
        {
            var schedule = new PollSchedule(changes);

            var run = schedule.Poll();

            run.Windows.Should().Be(0);
            run.Read.Should().BeEquivalentTo(schedule.Final().Select(contact => new PollRow(contact.ModifiedAt, contact.Id)));
        });

    [Fact]
    public void Many_writes_far_apart_are_read_in_full() =>
        PollSchedule.Burst(Gen.Const(true), Gen.Int[50, 60], Gen.Long[1_500, 2_000]).Sample(changes =>
        {
            var run = new PollSchedule(changes).Poll();

            run.Windows.Should().Be(0);
            run.Read.Should().HaveCount(changes.Length);
        });

    [Fact]
    public void A_bulk_of_ours_costs_probes_windows_and_the_pages_of_others() =>
        Gen.Select(
            PollSchedule.Burst(Gen.Const(true), Gen.Int[400, 1_000], Gen.Long[1, 15]),
            PollSchedule.Burst(Gen.Const(false), Gen.Int[0, 40], Gen.Long[0, 400])).Sample((own, others) =>
        {
            // Others have contacts of their own here, so that none of their pages is ours.
            var schedule = new PollSchedule([.. own, .. others.Select(change => change with { Id = change.Id + 10_000 })]);

            var run = schedule.Poll();

            var windows = ((own[^1].At - own[0].At) / BulkWindow.WidthMax) + 1 + run.Passes;
            // A window has one page more than others fill, a probe before it, and at most a pass's rest is below a bulk.
            var callsMax = (2 * windows) + ((others.Length + 1) * 2) + (run.Passes * (BulkWindow.PagesMin + 2));
            run.Calls.Should().BeLessThanOrEqualTo((int)callsMax);
            run.Windows.Should().BePositive();
            others.Select(change => new PollRow(change.At, change.Id + 10_000)).Should().BeSubsetOf(run.Read);
        }, iter: 100);

    [Fact]
    public void What_was_written_before_the_first_pass_is_never_left_out()
    {
        var contacts = Enumerable.Range(1, 200).Select(id => new IndexedContact(id, 10_000 + id, 10_000 + id)).ToArray();
        var (read, calls) = (new HashSet<long>(), 0);
        for (var cursor = new PollCursor().Begin(100_000); cursor.StartedAt is not null && calls < contacts.Length; calls++)
        {
            var page = SearchModel.Next(cursor, contacts, PollSchedule.Page);
            read.UnionWith(page.Rows.Select(row => row.Id));
            cursor = cursor.After(page, 3_000);
        }

        read.Should().HaveCount(contacts.Length);
    }

    [Fact]
    public void A_bulk_that_goes_on_into_the_overlap_is_left_to_the_next_pass_without_a_look()
    {
        var contacts = Enumerable.Range(1, 4_000).Select(id => new IndexedContact(id, id, id)).ToArray();
        var cursor = new PollCursor { OwnSince = -BulkWindow.StampMargin, IsFirst = false }.Begin(4_000);

        var calls = 0;
        for (; cursor.StartedAt is not null && calls < contacts.Length; calls++)
        {
            cursor = cursor.After(SearchModel.Next(cursor, contacts, PollSchedule.Page), 3_000);
        }

        calls.Should().Be(2, "one page says that it is a bulk, and one window reaches to the overlap");
        cursor.Should().BeEquivalentTo(new PollCursor { From = 1_000, OwnSince = -BulkWindow.StampMargin, IsFirst = false, IsBehind = true });
    }

    [Theory]
    [InlineData(RecordType.Contact)]
    [InlineData(RecordType.Deal)]
    public void The_longest_search_stays_within_HubSpots_limits(string type)
    {
        var cursor = new PollCursor { From = 1_800_000_000_000, TiedAt = 1_800_000_000_000, TiedAfter = long.MaxValue, Window = new BulkWindow(1_800_000_005_000, false) };
        var context = new MappingContext("US", new JobStages("1234567890", new Dictionary<string, string>()));

        foreach (var place in new[] { cursor, cursor with { TiedAt = null } })
        {
            var request = PollQuery.Next(place, RecordMappings.Of(type), context);

            request.FilterGroups.Should().HaveCountLessThanOrEqualTo(5).And.OnlyContain(group => group.Filters.Count <= 6);
            request.FilterGroups.Sum(group => group.Filters.Count).Should().BeLessThanOrEqualTo(18);
            JsonSerializer.Serialize(request, HubSpotJson.Default.SearchRequest).Length.Should().BeLessThanOrEqualTo(3_000);
        }
    }
}
