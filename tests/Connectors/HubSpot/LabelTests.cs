using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Sandbox.Faults;

namespace Hearth.Tests.Connectors.HubSpot;

/// <summary>The labels between the contacts of a household.</summary>
public sealed class LabelTests
{
    private const string Primary = "Primary of household";
    private const string Member = "Household member";
    private const string LabelsPath = "/crm/associations/2026-03/contacts/contacts/labels";

    [Fact]
    public async Task The_label_is_made_once_and_in_both_directions()
    {
        await using var portal = await RunningPortal.StartAsync();

        (await portal.PrepareAsync()).Created.Should().BeEmpty();

        (await TypesAsync(portal)).Keys.Should().Contain([Primary, Member]);
    }

    [Fact]
    public async Task Members_are_labelled_in_one_call()
    {
        await using var portal = await RunningPortal.StartAsync();
        var ann = portal.Person("Ann");
        var others = Enumerable.Range(1, 30).Select(place => portal.Person($"P{place}")).ToList();

        var outcomes = await portal.WriteAsync([.. others.Select(other => Writes.Label(other, ann))]);

        portal.Calls.Should().Be(1);
        outcomes.Should().AllBeOfType<WriteOutcome.Applied>().Which.Select(applied => applied.Record)
            .Should().Equal(others.Select(other => new RecordRef(RunningPortal.Connection, RecordType.HouseholdContact, other)));
        (await LabelsAsync(portal, others[7], ann)).Should().BeEquivalentTo(Primary);
        (await LabelsAsync(portal, ann, others[7])).Should().BeEquivalentTo(Member);
    }

    [Fact]
    public async Task A_label_that_stands_is_put_again_without_harm()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob) = (portal.Person("Ann"), portal.Person("Bob"));

        await portal.WriteAsync(Writes.Label(bob, ann));
        (await portal.WriteAsync(Writes.Label(bob, ann)))[0].Should().BeOfType<WriteOutcome.Applied>();

        (await LabelsAsync(portal, bob, ann)).Should().BeEquivalentTo(Primary);
    }

    [Fact]
    public async Task A_member_moves_to_another_primary_and_every_other_label_stays()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob, cid) = (portal.Person("Ann"), portal.Person("Bob"), portal.Person("Cid"));
        var sister = await CreateLabelAsync(portal, "Sister", "sister");
        await portal.WriteAsync(Writes.Label(bob, ann));
        await PutAsync(portal, bob, ann, sister);
        portal.Portal.Counters.Reset();

        var outcomes = await portal.WriteAsync(Writes.Label(bob, cid, ann));

        portal.Calls.Should().Be(2);
        outcomes[0].Should().BeOfType<WriteOutcome.Applied>();
        (await LabelsAsync(portal, bob, ann)).Should().BeEquivalentTo("Sister");
        (await LabelsAsync(portal, ann, bob)).Should().BeEquivalentTo("Sister");
        (await LabelsAsync(portal, bob, cid)).Should().BeEquivalentTo(Primary);
    }

    [Fact]
    public async Task Labels_are_taken_away_a_hundred_at_a_time()
    {
        await using var portal = await RunningPortal.StartAsync();
        var ann = portal.Person("Ann");
        var others = Enumerable.Range(1, 120).Select(place => portal.Person($"P{place}")).ToList();
        await portal.WriteAsync([.. others.Select(other => Writes.Label(other, ann))]);
        portal.Portal.Counters.Reset();

        var outcomes = await portal.WriteAsync([.. others.Select(other => Writes.Label(other, primary: null, ann))]);

        outcomes.Should().AllBeOfType<WriteOutcome.Applied>();
        portal.Calls.Should().Be(2);
        (await LabelsAsync(portal, others[^1], ann)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_contact_that_is_gone_stands_in_nobody_s_way()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob, cid) = (portal.Person("Ann"), portal.Person("Bob"), portal.Person("Cid"));
        portal.Portal.DeleteAsPerson("contacts", bob);

        var outcomes = await portal.WriteAsync(Writes.Label(bob, ann), Writes.Label(cid, ann));

        outcomes[0].Should().BeOfType<WriteOutcome.Gone>();
        outcomes[1].Should().BeOfType<WriteOutcome.Applied>();
        (await LabelsAsync(portal, cid, ann)).Should().BeEquivalentTo(Primary);
    }

    [Fact]
    public async Task A_label_that_somebody_deleted_is_made_again()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob) = (portal.Person("Ann"), portal.Person("Bob"));
        using (var client = Client(portal))
        {
            foreach (var (_, type) in (await TypesAsync(portal)).Where(label => label.Key is Primary or Member))
            {
                (await client.DeleteAsync($"{LabelsPath}/{type}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            }
        }

        var outcomes = await portal.WriteAsync(Writes.Label(bob, ann));

        outcomes[0].Should().BeOfType<WriteOutcome.Applied>();
        (await LabelsAsync(portal, bob, ann)).Should().BeEquivalentTo(Primary);
    }

    [Fact]
    public async Task A_label_that_somebody_renamed_holds_labels_back_until_it_is_called_as_before()
    {
        await using var portal = await RunningPortal.StartAsync();
        var type = (await TypesAsync(portal))[Primary];
        using var client = Client(portal);
        await RenameAsync(client, type, "Head");

        var report = await portal.PrepareAsync();
        var outcomes = await portal.NewConnector().WriteAsync(
            RecordType.HouseholdContact, [Writes.Label(portal.Person("Bob"), portal.Person("Ann"))], TestContext.Current.CancellationToken);

        report.Problems.Should().ContainSingle().Which.RecordType.Should().Be(RecordType.HouseholdContact);
        outcomes[0].Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeFalse();
        await RenameAsync(client, type, Primary);
        (await portal.PrepareAsync()).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_answer_says_that_the_label_may_have_been_put()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob) = (portal.Person("Ann"), portal.Person("Bob"));
        portal.Faults.Add(new FaultRule { Kind = FaultKind.AppliedThenServerError, Probability = 1 });

        (await portal.WriteAsync(Writes.Label(bob, ann)))[0].Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeTrue();
        (await portal.WriteAsync(Writes.Label(bob, primary: null, ann)))[0].Should().BeOfType<WriteOutcome.Retry>();
    }

    [Fact]
    public async Task Our_own_labels_come_back_as_nothing_to_do()
    {
        await using var portal = await RunningPortal.StartAsync();
        var (ann, bob) = (portal.Person("Ann"), portal.Person("Bob"));
        var before = (await portal.ReadRecordsAsync(RecordType.Contact, bob)).Single();

        await portal.WriteAsync(Writes.Label(bob, ann));

        (await portal.ReadRecordsAsync(RecordType.Contact, bob)).Single().ModifiedAt.Should().Be(before.ModifiedAt);
    }

    private static HttpClient Client(RunningPortal portal)
    {
        var client = new HttpClient { BaseAddress = portal.Options.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", portal.Options.AccessToken);
        return client;
    }

    private static async Task<int> CreateLabelAsync(RunningPortal portal, string label, string name)
    {
        using var client = Client(portal);
        var made = await client.PostAsJsonAsync(LabelsPath, new { label, name }, TestContext.Current.CancellationToken);
        made.EnsureSuccessStatusCode();
        return (await TypesAsync(portal))[label];
    }

    private static async Task RenameAsync(HttpClient client, int associationTypeId, string label)
    {
        var renamed = await client.PutAsJsonAsync(LabelsPath, new { associationTypeId, label }, TestContext.Current.CancellationToken);
        renamed.EnsureSuccessStatusCode();
    }

    private static async Task PutAsync(RunningPortal portal, string from, string to, int type)
    {
        using var client = Client(portal);
        var put = await client.PutAsJsonAsync(
            $"/crm/objects/2026-03/contacts/{from}/associations/contacts/{to}",
            new[] { new { associationCategory = "USER_DEFINED", associationTypeId = type } },
            TestContext.Current.CancellationToken);
        put.EnsureSuccessStatusCode();
    }

    private static async Task<Dictionary<string, int>> TypesAsync(RunningPortal portal)
    {
        using var client = Client(portal);
        var listed = await client.GetFromJsonAsync<JsonNode>(LabelsPath, TestContext.Current.CancellationToken);
        return listed!["results"]!.AsArray().Where(type => type!["label"] is not null)
            .ToDictionary(type => type!["label"]!.GetValue<string>(), type => type!["typeId"]!.GetValue<int>());
    }

    /// <summary>What the second contact is to the first one.</summary>
    private static async Task<IEnumerable<string>> LabelsAsync(RunningPortal portal, string from, string to)
    {
        using var client = Client(portal);
        var read = await client.GetFromJsonAsync<JsonNode>(
            $"/crm/objects/2026-03/contacts/{from}/associations/contacts", TestContext.Current.CancellationToken);
        return read!["results"]!.AsArray().Where(edge => edge!["toObjectId"]!.GetValue<string>() == to)
            .SelectMany(edge => edge!["associationTypes"]!.AsArray())
            .Select(type => type!["label"]?.GetValue<string>()).OfType<string>().ToList();
    }
}
