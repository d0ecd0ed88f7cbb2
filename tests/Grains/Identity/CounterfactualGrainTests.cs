using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>What the recorded households of a company would be without some evidence.</summary>
[Collection(ClusterCollection.Name)]
public sealed class CounterfactualGrainTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task A_household_that_a_phone_alone_holds_would_split_and_one_that_an_email_holds_too_would_not(Database database)
    {
        var company = await OpenAsync(database);

        var answer = await AskAsync(company, "phone");

        (answer.Examined, answer.Of, answer.TooLarge).Should().Be((4, 4, 0));
        var split = ChangeOf(answer, CounterfactualChange.Split);
        (split.Households, split.Becoming, split.Records).Should().Be((1, 2, 2));
        split.Sample.Single().Parts.Select(part => part.Records.Single()).Should().Equal(
            $"{company.Tenant.RefOf(RecordType.Customer, "1")}", $"{company.Portal.RefOf(RecordType.Contact, "11")}");
        answer.Changes.Where(change => change.Change != CounterfactualChange.Split).Should().OnlyContain(change => change.Households == 0 && change.Sample.IsEmpty);
    }

    [Theory, OnBothDatabases]
    public async Task What_Hearth_has_written_to_the_records_since_holds_nothing(Database database)
    {
        var company = await OpenAsync(database);

        await company.SynchronizeAsync();

        company.Portal.Find(company.Portal.RefOf(RecordType.Contact, "11"))!.ValueOf(FieldName.HouseholdName).Should().Be("Ann Lee", "it was written");
        var split = ChangeOf(await AskAsync(company, "phone"), CounterfactualChange.Split);
        (split.Households, split.Becoming).Should().Be((1, 2));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_person_confirmed_would_stay(Database database)
    {
        var company = await OpenAsync(database);
        var contact = company.Portal.RefOf(RecordType.Contact, "11");

        await company.Registrar.JudgeAsync(new JudgeRequest(contact, (await company.FindAsync(contact))!.Value, Verdict.Same, [], "kim", ""));

        ChangeOf(await AskAsync(company, "phone"), CounterfactualChange.Split).Households.Should().Be(0);
    }

    [Theory, OnBothDatabases]
    public async Task Households_that_their_names_alone_keep_apart_would_be_one(Database database)
    {
        var company = await OpenAsync(database);

        var added = ChangeOf(await AskAsync(company, "name"), CounterfactualChange.LinkAdded);

        (added.Households, added.Becoming, added.Records).Should().Be((2, 1, 2));
        var pair = added.Sample.Single();
        (pair.Points, pair.PointsThen).Should().Be((-20, 100));
        pair.Parts.SelectMany(part => part.Records).Should().BeEquivalentTo(
            [$"{company.Tenant.RefOf(RecordType.Customer, "3")}", $"{company.Portal.RefOf(RecordType.Contact, "13")}"]);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_households_a_sample_is_examined_and_its_share_is_told(Database database)
    {
        const int Households = 1_100;
        var company = await clusters.OpenAsync(database);
        var profiles = Enumerable.Range(0, Households).ToDictionary(
            number => EntityId.Create(EntityKind.Household, $"{number:d26}"),
            number => IdentityProfile.Of([new IdentityTrait(IdentityTrait.Email, $"p{number}@lee.com")]));
        await company.Identities.StoreAsync(company.Account, new IdentityChange { Profiles = profiles, At = company.Clock.GetUtcNow() }, CancellationToken.None);

        var answer = await AskAsync(company, "email");

        (answer.Examined, answer.Of).Should().Be((1_000, Households));
    }

    [Theory, OnBothDatabases]
    public async Task A_household_of_too_many_records_is_counted_and_not_divided(Database database)
    {
        var company = await clusters.OpenAsync(database);
        await ShowAsync(
            company,
            [.. Enumerable.Range(100, Counterfactual.RecordsMax + 1).Select(id => Contact(company, $"{id}", "Ann", "Lee", (FieldName.PersonEmail, "ann@lee.com")))]);

        var answer = await AskAsync(company, "email");

        (answer.Examined, answer.TooLarge).Should().Be((1, 1));
        answer.Changes.Should().OnlyContain(change => change.Households == 0);
    }

    private async Task<Company> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        List<RecordRef> customers =
        [
            .. Customer(company, "1", "Ann Lee", (FieldName.PersonMobile, "+16145550111")),
            .. Customer(company, "2", "Bob Ray", (FieldName.PersonMobile, "+16145550222"), (FieldName.PersonEmail, "bob@ray.com")),
            .. Customer(company, "3", "Cy Poe", (FieldName.PersonMobile, "+16145550333")),
        ];
        await ShowAsync(company, customers);
        await ShowAsync(
            company,
            [
                Contact(company, "11", "Ann", "Lee", (FieldName.PersonMobile, "+16145550111")),
                Contact(company, "12", "Bob", "Ray", (FieldName.PersonMobile, "+16145550222"), (FieldName.PersonEmail, "bob@ray.com")),
                Contact(company, "13", "Dee", "Fox", (FieldName.PersonMobile, "+16145550333")),
            ]);
        return company;
    }

    private static List<RecordRef> Customer(Company company, string id, string name, params (string Field, string Value)[] methods)
    {
        var customer = company.Tenant.Edit(RecordType.Customer, id, fields: [(FieldName.HouseholdName, name)]);
        return [.. methods.Select((method, place) => company.Tenant.Edit(RecordType.CustomerContact, $"{id}{place}", customer, fields: [method])).Prepend(customer)];
    }

    private static RecordRef Contact(Company company, string id, string given, string family, params (string Field, string Value)[] methods) =>
        company.Portal.Edit(RecordType.Contact, id, fields: [(FieldName.PersonFirstName, given), (FieldName.PersonLastName, family), .. methods]);

    private static async Task ShowAsync(Company company, List<RecordRef> records)
    {
        var vendor = records[0].Connection == company.Tenant.Connection ? company.Tenant : company.Portal;
        var report = await company.Silo.Get<ObservationRouter>().RouteAsync(
            company.Account, vendor.Connection, [.. records.Select(record => Seen.Of(vendor, record, company.Clock))], new RouteManner(5, Again: true), CancellationToken.None);
        report.NotDelivered.Should().BeEmpty();
    }

    private static Task<CounterfactualAnswer> AskAsync(Company company, params string[] without) =>
        company.Silo.Grains.GetGrain<ICounterfactualGrain>(company.Account.Value).AskAsync([.. without]);

    private static ChangedHouseholds ChangeOf(CounterfactualAnswer answer, CounterfactualChange change) =>
        answer.Changes.Single(changed => changed.Change == change);
}
