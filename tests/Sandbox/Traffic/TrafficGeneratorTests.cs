using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Sandbox.Traffic;

namespace Hearth.Tests.Sandbox.Traffic;

public sealed class TrafficGeneratorTests
{
    private static readonly string[] KeptByHubSpot =
        ["createdate", "lastmodifieddate", "hs_object_id", "hs_object_source", "hs_object_source_id", "hs_object_source_user_id"];

    public static TheoryData<TrafficKind> Kinds => [.. Enum.GetValues<TrafficKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_deed_can_be_asked_for(TrafficKind kind)
    {
        await using var work = new Workplace();

        var result = work.Traffic.Burst(new TrafficBurst(1, [kind]));

        result.Should().Be(new TrafficBurstResult(Done: 1, Skipped: 0));
        work.Traffic.Log.Deeds.Should().Equal(new Dictionary<TrafficKind, long> { [kind] = 1 });
        work.Traffic.Log.Entries.Should().NotBeEmpty().And.OnlyContain(entry => entry.Kind == kind);
    }

    [Fact]
    public async Task Left_alone_people_do_a_bit_of_everything()
    {
        await using var work = new Workplace();

        work.Traffic.Burst(new TrafficBurst(1_500));

        work.Traffic.Log.Deeds.Keys.Should().BeEquivalentTo(Enum.GetValues<TrafficKind>());
    }

    [Fact]
    public async Task The_log_explains_every_change_and_nothing_else()
    {
        await using var work = new Workplace();
        var before = work.Fields();

        work.Traffic.Burst(new TrafficBurst(400));

        var after = work.Fields();
        var logged = work.Traffic.Log.Entries.Select(entry => (entry.Side, Type: entry.ObjectType, Id: entry.RecordId, entry.Field)).ToHashSet();
        var newJobs = logged.Where(key => key is { Type: "job", Field: "created" }).Select(key => key.Id).ToHashSet();
        var changed = after
            .Where(field => !before.TryGetValue(field.Key, out var value) || value != field.Value)
            .Select(field => field.Key)
            .Where(key => !KeptByHubSpot.Contains(key.Field) && !BelongsToNewJob(work.Tenant, key, newJobs))
            .ToHashSet();

        changed.Except(logged).Should().BeEmpty("every change must be in the log");
        var reverted = logged.Except(changed).Where(key => !BelongsToNewJob(work.Tenant, key, newJobs)).ToList();
        reverted.Should().OnlyContain(
            key => before.GetValueOrDefault(key) == after.GetValueOrDefault(key) && key.Field != "created",
            "only what was taken back may be in the log without a trace");
    }

    [Fact]
    public async Task The_number_of_hubspots_revisions_by_people_is_the_number_in_the_log()
    {
        await using var work = new Workplace();

        work.Traffic.Burst(new TrafficBurst(300));

        var store = work.Portal.State.Store(CrmObjectTypes.Contact);
        var revisions = store.InOrder.Sum(record => record.SetProperties.Sum(property =>
        {
            var count = 0;
            for (var revision = record.Newest(property); revision is not null; revision = revision.Previous)
            {
                count += revision.Origin.Source == "CRM_UI" ? 1 : 0;
            }

            return count;
        }));
        revisions.Should().Be((int)work.Traffic.Log.Changes[TrafficSide.HubSpot]);
    }

    [Fact]
    public async Task What_people_do_is_not_counted_as_calls()
    {
        await using var work = new Workplace();

        work.Traffic.Burst(new TrafficBurst(100));

        work.Portal.Counters.Snapshot(includeWrites: true).PropertyWrites.Should().Be(0);
        work.Tenant.Counters.Snapshot(includeWrites: true).PropertyWrites.Should().Be(0);
    }

    [Fact]
    public async Task The_same_seed_and_start_give_the_same_deeds()
    {
        await using var first = new Workplace(clock: new StoppedClock());
        await using var second = new Workplace(clock: new StoppedClock());

        first.Traffic.Burst(new TrafficBurst(300));
        second.Traffic.Burst(new TrafficBurst(300));

        second.Traffic.Log.Entries.Should().Equal(first.Traffic.Log.Entries);
        second.Fields().Should().Equal(first.Fields());
    }

    [Fact]
    public async Task A_new_phone_or_email_belongs_to_nobody_else()
    {
        await using var work = new Workplace();

        work.Traffic.Burst(new TrafficBurst(600, [TrafficKind.OfficeFixesEmail, TrafficKind.MarketerEditsEmail, TrafficKind.BothEditEmail]));

        var emails = work.Tenant.All<Contact>().Where(contact => contact.Type == ContactType.Email).Select(contact => contact.Value)
            .Concat(work.Portal.Records("contacts").Select(contact => contact.Properties.GetValueOrDefault("email")).OfType<string>())
            .Where(email => email.EndsWith("@new.example.net", StringComparison.Ordinal));
        emails.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Both_sides_edit_the_same_persons_email_to_different_values()
    {
        await using var work = new Workplace();

        work.Traffic.Burst(new TrafficBurst(1, [TrafficKind.BothEditEmail]));

        work.Traffic.Log.Entries.Select(entry => (entry.Side, entry.Field)).Should().Equal(
            (TrafficSide.ServiceTitan, "value"), (TrafficSide.HubSpot, "email"));
    }

    [Fact]
    public async Task An_edit_that_is_taken_back_leaves_the_value_as_it_was()
    {
        await using var work = new Workplace();
        var before = work.Fields();

        work.Traffic.Burst(new TrafficBurst(1, [TrafficKind.MarketerEditsAndReverts]));

        work.Traffic.Log.Entries.Should().HaveCount(2);
        work.Fields().Where(field => field.Key.Field == "firstname").Should().BeEquivalentTo(before.Where(field => field.Key.Field == "firstname"));
    }

    [Fact]
    public async Task A_company_without_customers_gives_nothing_to_do_but_leads()
    {
        await using var work = new Workplace();
        work.Portal.Reset();
        work.Tenant.Reset();

        var skipped = work.Traffic.Burst(new TrafficBurst(3, [TrafficKind.OfficeRenames, TrafficKind.MarketerEditsName]));
        var leads = work.Traffic.Burst(new TrafficBurst(3, [TrafficKind.MarketerCreatesLead]));

        skipped.Should().Be(new TrafficBurstResult(Done: 0, Skipped: 3));
        leads.Should().Be(new TrafficBurstResult(Done: 3, Skipped: 0));
    }

    private static bool BelongsToNewJob(
        ServiceTitanTenant tenant, (TrafficSide Side, string Type, string Id, string Field) key, HashSet<string> newJobs) => key.Type switch
        {
            "job" => newJobs.Contains(key.Id),
            "appointment" => newJobs.Contains($"{tenant.Find<Appointment>(long.Parse(key.Id))!.JobId}"),
            _ => false,
        };
}
