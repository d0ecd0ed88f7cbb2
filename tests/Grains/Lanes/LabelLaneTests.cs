using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Values;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Hearth.Tests.Grains.Vendors;

namespace Hearth.Tests.Grains.Lanes;

/// <summary>The lane that labels the contacts of a household.</summary>
[Collection(DeliveryCollection.Name)]
public sealed class LabelLaneTests(Clusters clusters)
{
    private const string Phone = "+15125550171";
    private const string Address = "1 Main St|||Austin|TX|78701|US";

    [Theory, OnBothDatabases]
    public async Task Three_people_of_a_household_are_tied_together_once(Database database)
    {
        var company = await OpenAsync(database);

        await SettlesAsync(company, "72>71", "73>71");
        var written = Writes(company).Count;
        company.Portal.Edit(RecordType.Contact, "73", fields: (FieldName.PersonFirstName, "Cindy"));
        await company.SettledSinceNowAsync();

        written.Should().Be(2);
        Writes(company).Should().HaveCount(2, "nothing has changed for the labels");
        Writes(company).Should().OnlyContain(write => write.Counterpart == company.Portal.RefOf(RecordType.Contact, "71"));
    }

    [Theory, OnBothDatabases]
    public async Task A_split_takes_away_the_label_of_whoever_leaves(Database database)
    {
        var company = await OpenAsync(database);
        await SettlesAsync(company, "72>71", "73>71");
        var household = new EntityId((await company.ViewAsync(company.Portal.RefOf(RecordType.Contact, "71"))).Id);

        var split = await company.Registrar.SplitAsync(household, [company.Portal.RefOf(RecordType.Contact, "73")], UnionCause.Review("kim"));

        split.Refusal.Should().Be(UnionRefusal.None);
        await SettlesAsync(company, "72>71");
        var last = Writes(company)[^1];
        (last.Kind, last.Id, last.Tried.Single().Text).Should().Be((WriteKind.Delete, "73", "73>71"));
    }

    [Theory, OnBothDatabases]
    public async Task A_lost_answer_is_made_up_for(Database database)
    {
        var losses = 0;
        var company = await OpenAsync(database, vendor => vendor.LosesAnswer = write => write.Type == RecordType.HouseholdContact && ++losses == 1);
        await Eventually.TrueAsync(() => losses > 0, "an answer is lost");
        company.Clock.Jump(TimeSpan.FromMinutes(5));

        await SettlesAsync(company, "72>71", "73>71");
    }

    private static List<RecordWrite> Writes(Company company) => [.. company.Portal.Writes.Where(write => write.Type == RecordType.HouseholdContact)];

    private static async Task SettlesAsync(Company company, params string[] labels)
    {
        await Eventually.TrueAsync(() => Standing(company).Order().SequenceEqual(labels), $"the labels are {string.Join(", ", labels)}");
        await company.SettledSinceNowAsync();
        Standing(company).Should().BeEquivalentTo(labels);
    }

    private static IEnumerable<string> Standing(Company company) => company.Portal.Records(RecordType.HouseholdContact)
        .Where(label => label.State is RecordState.Live).Select(label => label.ValueOf(MembershipLabel.Field)!);

    private async Task<Company> OpenAsync(Database database, Action<ScriptedVendor>? set = null)
    {
        var company = await clusters.OpenAsync(database);
        set?.Invoke(company.Portal);
        await company.SynchronizeAsync();
        foreach (var (id, name) in new[] { ("71", "Ann"), ("72", "Bob"), ("73", "Cid") })
        {
            company.Portal.Edit(RecordType.Contact, id, fields:
            [
                (FieldName.PersonFirstName, name), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, $"{name}@example.com"),
                (FieldName.PersonPhone, Phone), (FieldName.HouseholdAddress, Address),
            ]);
            await company.ViewAsync(company.Portal.RefOf(RecordType.Contact, id));
        }

        return company;
    }
}
