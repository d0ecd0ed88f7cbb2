using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Routing;
using Hearth.Storage.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>Spouses who came one by one, each with a phone of their own, and the customer that names both.</summary>
internal sealed class Spouses
{
    private const string JohnsPhone = "+16145550111";
    private const string MarysPhone = "+16145557722";
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private readonly Company _company;

    private Spouses(Company company) => _company = company;

    public RecordRef John => _company.Portal.RefOf(RecordType.Contact, "1");

    public RecordRef Mary => _company.Portal.RefOf(RecordType.Contact, "2");

    public RecordRef Customer => _company.Tenant.RefOf(RecordType.Customer, "3");

    /// <summary>Both are entered in HubSpot.</summary>
    public static Spouses Come(Company company)
    {
        var spouses = new Spouses(company);
        company.Portal.Edit(RecordType.Contact, spouses.John.Id, fields: Person("John", JohnsPhone));
        company.Portal.Edit(RecordType.Contact, spouses.Mary.Id, fields: Person("Mary", MarysPhone));
        return spouses;
    }

    /// <summary>A customer is booked under both names, with both phones.</summary>
    public void Book()
    {
        _company.Tenant.Edit(RecordType.Customer, Customer.Id, fields: [(FieldName.HouseholdName, "John & Mary Smith")]);
        _company.Tenant.Edit(RecordType.CustomerContact, "31", Customer, fields: [(FieldName.PersonMobile, JohnsPhone)]);
        _company.Tenant.Edit(RecordType.CustomerContact, "32", Customer, fields: [(FieldName.PersonPhone, MarysPhone)]);
    }

    /// <summary>Shows records as they are now to whoever they belong to.</summary>
    public async Task ShowAsync(params RecordRef[] records)
    {
        foreach (var side in records.GroupBy(record => record.Connection))
        {
            var vendor = side.Key == _company.Tenant.Connection ? _company.Tenant : _company.Portal;
            var report = await _company.Silo.Get<ObservationRouter>().RouteAsync(
                _company.Account, side.Key, [.. side.Select(record => Seen.Of(vendor, record, _company.Clock))], new RouteManner(5, Again: true), CancellationToken.None);
            report.NotDelivered.Should().BeEmpty();
        }
    }

    public async Task<EntityId> OwnerAsync(RecordRef record) => (await _company.FindAsync(record))!.Value;

    /// <summary>Notes that the customer shows both households to be one, without telling the registrar's loop.</summary>
    public async Task<MatchCase> NoteAsync()
    {
        var due = new MatchCase(Customer, await OwnerAsync(Customer), new Match(await OwnerAsync(Mary), 145, []), MatchOutcome.Union);
        await _company.Identities.StoreAsync(
            _company.Account, new IdentityChange { Cases = [due], At = _company.Clock.GetUtcNow() }, CancellationToken.None);
        return due;
    }

    /// <summary>What became of a case, once it is no union that is due any more.</summary>
    public Task<StoredCase> ConcludedAsync(MatchCase due) => Eventually.GetAsync<StoredCase>(
        async () => (await _company.Cases.FindAsync(_company.Account, due.Record, due.Match.Household, CancellationToken.None))!,
        found => found.Case.Outcome is not MatchOutcome.Union,
        "the case is concluded",
        Wait);

    public async Task ShouldBeOneAsync()
    {
        var household = await OwnerAsync(Customer);
        (await OwnerAsync(John), await OwnerAsync(Mary)).Should().Be((household, household));
        var view = (await _company.Silo.Grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(_company.Account, household)).GetViewAsync())!;
        view.Records.Select(record => record.Record).Should().Contain([$"{John}", $"{Mary}", $"{Customer}"]);
        view.Fields.Where(field => field.Field == FieldName.PersonFirstName).Select(field => field.Value).Should().Contain(["John", "Mary"]);
    }

    private static (string Field, string Value)[] Person(string name, string phone) =>
        [(FieldName.PersonFirstName, name), (FieldName.PersonLastName, "Smith"), (FieldName.PersonMobile, phone)];
}
