using System.Globalization;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Feeds;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Feeds;

/// <summary>Records that disappear and of which nobody tells.</summary>
[Collection(DeliveryCollection.Name)]
public sealed class AbsenceTests(Clusters clusters)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    [Theory, OnBothDatabases]
    public async Task A_sweep_finds_what_disappeared_without_a_word_and_leaves_the_rest(Database database)
    {
        var company = await OpenAsync(database, 3);
        company.Portal.PageSize = 1;
        var gone = company.Portal.RefOf(RecordType.Contact, "2");
        company.Portal.Vanish(gone);

        company.Clock.Jump(Interval);

        await StateAsync(company, gone, "archived");
        await SweptAsync(company);
        (await StateOfAsync(company, "1"), await StateOfAsync(company, "3")).Should().Be(("live", "live"));
        company.Portal.Writes.Should().NotContain(write => write.Kind == WriteKind.Create, "what is gone is not made anew");
        company.Portal.Calls.Where(call => call.Kind == "records").Should().ContainSingle().Which.Ids.Should().Equal("2");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_known_to_be_gone_is_not_asked_about_again_until_it_was_there(Database database)
    {
        var company = await OpenAsync(database, 2);
        var contact = company.Portal.RefOf(RecordType.Contact, "2");
        company.Portal.Vanish(contact);
        company.Clock.Jump(Interval);
        await StateAsync(company, contact, "archived");
        await SweptAsync(company);

        company.Clock.Jump(Interval);
        await SweptAsync(company);
        company.Portal.Calls.Count(call => call.Kind == "records").Should().Be(1);

        company.Portal.Edit(RecordType.Contact, "2", fields: (FieldName.PersonFirstName, "Back"));
        await StateAsync(company, contact, "live");
        company.Clock.Jump(Interval);
        await SweptAsync(company);
        company.Portal.Vanish(contact);
        company.Clock.Jump(Interval);

        await StateAsync(company, contact, "archived");
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_the_list_left_out_and_the_vendor_has_stands(Database database)
    {
        var company = await OpenAsync(database, 2);
        company.Portal.Unlisted.Add(company.Portal.RefOf(RecordType.Contact, "2"));

        company.Clock.Jump(Interval);

        await SweptAsync(company);
        company.Portal.Calls.Where(call => call.Kind == "records").Should().ContainSingle().Which.Ids.Should().Equal("2");
        (await StateOfAsync(company, "2")).Should().Be("live");
    }

    [Theory, OnBothDatabases]
    public async Task Where_too_much_is_missing_at_once_nothing_is_taken_for_deleted_and_an_operator_is_told(Database database)
    {
        var company = await OpenAsync(database, AbsenceCheck.GoneAlwaysMax + 5);
        foreach (var contact in company.Portal.Records(RecordType.Contact).Skip(2))
        {
            company.Portal.Vanish(contact.Ref);
        }

        company.Clock.Jump(Interval);

        var sweep = company.Feed(company.Portal, "contacts-sweep");
        var progress = await Eventually.GetAsync(sweep.GetProgressAsync, feed => feed.Status.LastError is not null, "the sweep tells of its doubt");
        progress.Status.LastError.Should().Be("fix-the-data: At least 23 of 25 records are missing at once: none is taken for deleted.");
        foreach (var id in Enumerable.Range(1, AbsenceCheck.GoneAlwaysMax + 5))
        {
            (await StateOfAsync(company, id.ToString(CultureInfo.InvariantCulture))).Should().Be("live");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_vendor_that_cannot_be_asked_is_asked_again(Database database)
    {
        var company = await OpenAsync(database, 2);
        var gone = company.Portal.RefOf(RecordType.Contact, "2");
        company.Portal.Vanish(gone);
        company.Portal.Fails = call => call.Kind == "records" ? Failures.Busy : null;
        company.Clock.Jump(Interval);
        var sweep = company.Feed(company.Portal, "contacts-sweep");
        await Eventually.TrueAsync(async () => (await sweep.GetProgressAsync()).Status.LastError == "retry: Busy.", "the sweep waits");
        (await StateOfAsync(company, "2")).Should().Be("live");

        company.Portal.Fails = _ => null;
        company.Clock.Jump(TimeSpan.FromMinutes(1));

        await StateAsync(company, gone, "archived");
    }

    /// <summary>A company whose portal has so many contacts, all of them known, and is swept every hour.</summary>
    private async Task<Company> OpenAsync(Database database, int contacts)
    {
        var company = await clusters.OpenAsync(database);
        company.Portal.Sweeps = [new FeedDefinition("contacts-sweep", RecordType.Contact, Interval, TimeSpan.Zero, 0)];
        foreach (var id in Enumerable.Range(1, contacts))
        {
            company.Portal.Edit(RecordType.Contact, id.ToString(CultureInfo.InvariantCulture), fields: (FieldName.PersonFirstName, $"Ann{id}"));
        }

        await company.SynchronizeAsync();
        return company;
    }

    private static Task SweptAsync(Company company)
    {
        var started = company.Clock.GetUtcNow() - Interval;
        return Eventually.TrueAsync(
            async () => (await company.Feed(company.Portal, "contacts-sweep").GetProgressAsync()).Status is { State: "idle", CursorMovedAt: { } at } && at > started,
            "the sweep ends");
    }

    private static async Task StateAsync(Company company, RecordRef contact, string state) => await company.ViewAsync(
        contact, view => view.Records.Single(record => record.Record == contact.ToString()).State == state);

    private static async Task<string> StateOfAsync(Company company, string contact)
    {
        var record = company.Portal.RefOf(RecordType.Contact, contact);
        return (await company.ViewAsync(record)).Records.Single(link => link.Record == record.ToString()).State;
    }
}
