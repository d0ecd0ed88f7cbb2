using System.Globalization;
using Hearth.Connectors.Quotas;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.HubSpot;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class FeedTests
{
    private const string Contacts = "contacts";

    [Fact]
    public async Task A_first_poll_reads_far_beyond_what_search_pages_through()
    {
        const int Count = 10_700;
        await using var portal = await RunningPortal.StartAsync();
        var start = portal.Clock.GetUtcNow().AddDays(-1);
        // A bulk import gives thousands of records one modified time; the others have one each.
        portal.Portal.Seed([.. Enumerable.Range(0, Count).Select(number => new SeedRecord
        {
            ObjectType = Contacts,
            Properties = new Dictionary<string, string?> { ["firstname"] = number.ToString(CultureInfo.InvariantCulture) },
            CreatedAt = start.AddSeconds(number < 3_000 ? 1 : number),
        })]);

        var (observations, cursor, pages) = await portal.DrainAsync(Contacts, null);

        observations.Select(observation => observation.Record.Id).Distinct().Should().HaveCount(Count);
        observations.Count.Should().BeLessThan(Count + 400);
        pages.Should().BeLessThan((Count / 200) + 10);
        portal.Quota.Asked.Where(asked => asked.Kind is CallKind.Search).Should().OnlyContain(asked => asked.Priority == CallPriority.Backfill);
        (await portal.DrainAsync(Contacts, cursor)).Observations.Should().BeEmpty();
    }

    [Fact]
    public async Task An_idle_poll_is_one_call_at_ordinary_priority()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Person("Ann");
        var (_, cursor, _) = await portal.DrainAsync(Contacts, null);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        (_, cursor, _) = await portal.DrainAsync(Contacts, cursor);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        portal.Portal.Counters.Reset();

        var page = await portal.ReadFeedAsync(Contacts, cursor);

        page.Observations.Should().BeEmpty();
        page.HasMore.Should().BeFalse();
        page.ReadThrough.Should().BeCloseTo(portal.Clock.GetUtcNow(), TimeSpan.FromSeconds(2));
        portal.Calls.Should().Be(1);
        portal.Quota.Asked.Last().Should().Be((CallKind.Search, CallPriority.Ordinary));
    }

    [Fact]
    public async Task A_change_that_search_shows_late_is_not_missed()
    {
        await using var portal = await RunningPortal.StartAsync(options => options with { SearchLag = TimeSpan.FromSeconds(30) });
        var (_, cursor, _) = await portal.DrainAsync(Contacts, null);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        portal.Person("Late");
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        var early = await portal.DrainAsync(Contacts, cursor);
        portal.Clock.Advance(TimeSpan.FromSeconds(25));
        var late = await portal.DrainAsync(Contacts, early.Cursor);

        early.Observations.Should().BeEmpty();
        late.Observations.Should().ContainSingle();
        late.Observations[0].CanRefine.Should().BeTrue();
    }

    [Theory]
    [InlineData(Contacts, "lastname", FieldName.PersonLastName)]
    [InlineData("deals", "st_job_summary", FieldName.JobSummary)]
    public async Task In_a_bulk_of_our_own_writes_the_edits_of_others_are_found_with_few_calls(string objects, string property, string field)
    {
        const int Batches = 30;
        const int Edits = 20;
        await using var portal = await RunningPortal.StartAsync();
        var edited = await CreateAsync(portal, objects, 0, Edits);
        var (_, cursor, _) = await portal.DrainAsync(objects, null);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var batch = 0; batch < Batches; batch++)
        {
            await CreateAsync(portal, objects, 100 + (batch * 100), 100);
            foreach (var id in edited.Take((batch + 1) * Edits / Batches).Skip(batch * Edits / Batches))
            {
                portal.Portal.EditAsPerson(objects, id, new Dictionary<string, string?> { [property] = "Edited" }).IsDone.Should().BeTrue();
            }
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var (observations, _, pages) = await portal.DrainAsync(objects, cursor);

        observations.Where(observation => observation.Fields.Any(observed => observed.Field == field && observed.Value.Text == "Edited"))
            .Select(observation => observation.Record.Id).Should().BeEquivalentTo(edited);
        pages.Should().BeLessThanOrEqualTo(5, "a page, a window and what is left are 3; a slow machine may need another window");
        observations.Should().HaveCountLessThan(2 * 200 + Edits);
    }

    [Fact]
    public async Task A_few_of_our_own_writes_are_read_back()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (_, cursor, _) = await portal.DrainAsync(Contacts, null);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var written = await CreateAsync(portal, Contacts, 0, 500);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var (observations, _, _) = await portal.DrainAsync(Contacts, cursor);

        observations.Select(observation => observation.Record.Id).Distinct().Should().BeEquivalentTo(written);
    }

    [Fact]
    public async Task Only_our_deals_come()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Portal.CreateAsPerson("deals", new Dictionary<string, string?>
        {
            ["dealname"] = "The sales team's own",
            ["pipeline"] = "default",
            ["dealstage"] = "closedwon",
        });
        await portal.WriteAsync(Writes.NewDeal("1", (FieldName.JobTotal, "12.50")));

        var polled = (await portal.DrainAsync("deals", null)).Observations;
        var swept = (await portal.DrainAsync("deals-sweep", null)).Observations;

        var deal = polled.Should().ContainSingle().Subject;
        deal.Stored!.Entity.Should().Be(new EntityId("j-1"));
        deal.Fields.Single(field => field.Field == FieldName.JobTotal).Value.Text.Should().Be("12.50");
        swept.Should().ContainSingle().Which.Record.Should().Be(deal.Record);
        (await portal.Connector.CountRecordsAsync(RecordType.Deal, TestContext.Current.CancellationToken))
            .Should().Be(new Hearth.Connectors.Outcome<long?>.Success(1));
    }

    [Fact]
    public async Task A_sweep_brings_everything_that_stands_and_can_start_again()
    {
        await using var portal = await RunningPortal.StartAsync();
        var ids = Enumerable.Range(0, 250).Select(number => portal.Person($"Person {number}")).ToList();
        portal.Portal.DeleteAsPerson(Contacts, ids[7]);

        var (first, cursor, pages) = await portal.DrainAsync("contacts-sweep", null);
        var (second, _, _) = await portal.DrainAsync("contacts-sweep", cursor);

        pages.Should().Be(3);
        first.Select(observation => observation.Record.Id).Should().BeEquivalentTo(ids.Where(id => id != ids[7]));
        second.Should().HaveSameCount(first);
        portal.Quota.Asked.Last().Priority.Should().Be(CallPriority.Backfill);
    }

    [Fact]
    public async Task A_reading_by_id_knows_when_each_value_was_set_and_by_whom()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann", "ann@example.com");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.WriteAsync(Writes.ChangedContact(id, (FieldName.PersonLastName, "Ng")));
        var written = portal.Clock.GetUtcNow();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var observation = (await portal.ReadRecordsAsync(RecordType.Contact, id, "404404")).Should().ContainSingle().Subject;

        observation.CanRefine.Should().BeFalse();
        var last = observation.Fields.Single(field => field.Field == FieldName.PersonLastName);
        last.Writer.Should().Be(ValueWriter.Hearth);
        last.Time.IsCertain.Should().BeTrue();
        last.Time.At.Should().BeCloseTo(written, TimeSpan.FromSeconds(5));
        var first = observation.Fields.Single(field => field.Field == FieldName.PersonFirstName);
        first.Writer.Should().Be(ValueWriter.SomebodyElse);
        first.Time.At.Should().BeCloseTo(written.AddMinutes(-1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_merged_record_comes_under_its_new_id_once()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (one, other) = (portal.Person("Ann"), portal.Person("Anne"));
        var survivor = portal.Portal.MergeAsPerson(Contacts, one, other).RecordId!;

        var observations = await portal.ReadRecordsAsync(RecordType.Contact, one, other);

        observations.Should().ContainSingle().Which.Record.Id.Should().Be(survivor);
    }

    [Fact]
    public async Task An_archived_record_comes_from_the_recycle_bin_with_what_people_did_last()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (archived, standing) = (portal.Person("Ann"), portal.Person("Bea"));
        portal.Portal.EditAsPerson(Contacts, archived, new Dictionary<string, string?> { ["hearth_do_not_mail"] = "true" });
        portal.Portal.DeleteAsPerson(Contacts, archived);

        var observations = await portal.ReadRecordsAsync(RecordType.Contact, archived, standing, "404404");

        observations.Should().HaveCount(2);
        observations.Single(record => record.Record.Id == standing).State.Should().Be(RecordState.Live);
        var last = observations.Single(record => record.Record.Id == archived);
        (last.State, last.CanRefine).Should().Be((RecordState.Archived, false));
        last.Fields.Single(field => field.Field == FieldName.HouseholdDoNotMail).Value.Text.Should().Be("true");
    }

    [Fact]
    public async Task Many_ids_are_read_in_batches_that_histories_allow()
    {
        await using var portal = await RunningPortal.StartAsync();
        var ids = Enumerable.Range(0, 120).Select(number => portal.Person($"Person {number}")).ToArray();

        var observations = await portal.ReadRecordsAsync(RecordType.Contact, ids);

        observations.Should().HaveCount(120);
        portal.Calls.Should().Be(3);
    }

    [Fact]
    public async Task A_cursor_that_cannot_be_read_starts_from_the_beginning()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.Person("Ann");

        (await portal.DrainAsync(Contacts, "{\"from\":\"?\"}")).Observations.Should().ContainSingle();
    }

    [Fact]
    public async Task An_unknown_feed_is_a_bug()
    {
        await using var portal = await RunningPortal.StartAsync();

        var read = () => portal.Connector.ReadFeedAsync("companies", null, TestContext.Current.CancellationToken);

        await read.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static async Task<List<string>> CreateAsync(RunningPortal portal, string objects, int first, int count)
    {
        var ids = new List<string>(count);
        foreach (var numbers in Enumerable.Range(first, count).Chunk(100))
        {
            var outcomes = await portal.WriteAsync([.. numbers.Select(number => objects == Contacts
                ? Writes.NewContact($"{number}", (FieldName.PersonFirstName, $"Person {number}"))
                : Writes.NewDeal($"{number}"))]);
            ids.AddRange(outcomes.Select(outcome => outcome.Should().BeOfType<WriteOutcome.Applied>().Subject.Record.Id));
        }

        return ids;
    }
}
