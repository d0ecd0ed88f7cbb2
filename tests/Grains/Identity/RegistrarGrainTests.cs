using System.Collections.Immutable;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Tests.Grains.Identity;

[Collection(ClusterCollection.Name)]
public sealed class RegistrarGrainTests(Clusters clusters)
{
    private const int People = 40;

    [Theory, OnBothDatabases]
    public async Task Two_systems_that_bring_the_same_people_at_once_end_in_one_household_each(Database database)
    {
        var company = await clusters.OpenAsync(database);

        var resolved = await Task.WhenAll(Enumerable.Range(0, People).SelectMany(person => new[]
        {
            company.Registrar.ResolveAsync([Ask(company.Tenant.RefOf(RecordType.Customer, $"{person}"), Email(person))]),
            company.Registrar.ResolveAsync([Ask(company.Portal.RefOf(RecordType.Contact, $"{person}"), Email(person))]),
        }));

        resolved.SelectMany(answers => answers).Select(answer => answer.Entity).Distinct().Should().HaveCount(People);
        (await company.Identities.CountEntitiesAsync(company.Account, EntityKind.Household, CancellationToken.None)).Should().Be(People);
    }

    [Theory, OnBothDatabases]
    public async Task Two_customers_with_one_phone_stay_two(Database database)
    {
        var company = await clusters.OpenAsync(database);
        IdentityTrait phone = new(IdentityTrait.Phone, "+15550100");

        var resolved = await company.Registrar.ResolveAsync(
            [Ask(company.Tenant.RefOf(RecordType.Customer, "1"), phone), Ask(company.Tenant.RefOf(RecordType.Customer, "2"), phone)]);

        resolved[0].Entity.Should().NotBe(resolved[1].Entity);
        // Who calls from that phone could be either.
        (await company.Registrar.ResolveAsync([Ask(company.Portal.RefOf(RecordType.Contact, "1"), phone)]))[0].IsNew.Should().BeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Asking_again_gives_the_same_answer(Database database)
    {
        var company = await clusters.OpenAsync(database);
        ImmutableArray<ResolveRequest> requests =
            [Ask(company.Tenant.RefOf(RecordType.Customer, "1"), Email(1)), Ask(company.Portal.RefOf(RecordType.Contact, "1"), Email(1))];

        var first = await company.Registrar.ResolveAsync(requests);
        var second = await company.Registrar.ResolveAsync(requests);

        second.Select(answer => answer.Entity).Should().Equal(first.Select(answer => answer.Entity));
        second.Should().OnlyContain(answer => !answer.IsNew && answer.Rule == "linked");
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_of_what_belongs_to_another_is_named_and_changes_nothing(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var record = company.Portal.RefOf(RecordType.Contact, "1");
        var owner = (await company.Registrar.ResolveAsync([Ask(record, Email(1))]))[0].Entity;

        var taken = await company.Registrar.ClaimAsync([IdentityClaim.Of(new EntityId("h-other"), record), IdentityClaim.Of(owner, record)]);

        taken.Should().Equal(record);
        (await company.FindAsync(record)).Should().Be(owner);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_its_household_sent_on_is_taken_from_that_one_alone(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var (record, other) = (company.Portal.RefOf(RecordType.Contact, "1"), new EntityId("h-other"));
        var owner = (await company.Registrar.ResolveAsync([Ask(record, Email(1))]))[0].Entity;

        (await company.Registrar.ClaimAsync([IdentityClaim.Of(other, record) with { From = new EntityId("h-third") }])).Should().Equal(record);
        (await company.FindAsync(record)).Should().Be(owner);
        (await company.Registrar.ClaimAsync([IdentityClaim.Of(other, record) with { From = owner }])).Should().BeEmpty();
        (await company.FindAsync(record)).Should().Be(other);
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_whose_record_was_never_delivered_is_repaired_by_the_next_reading(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        var claimed = (await company.Registrar.ResolveAsync([Ask(customer, Email(1))]))[0].Entity;

        await company.SynchronizeAsync();

        (await company.FindAsync(customer)).Should().Be(claimed);
        (await company.ViewAsync(customer)).Id.Should().Be(claimed.Value);
        company.Portal.Records(RecordType.Contact).Should().HaveCountLessThanOrEqualTo(1);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_that_is_decided_while_the_one_before_is_stored_knows_of_it(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var (registrar, index, first, second) = await BringTwoAsync(company);

        index.Store();

        (await second)[0].Entity.Should().Be((await first)[0].Entity);
        (await registrar.ResolveAsync([Ask(company.Portal.RefOf(RecordType.Contact, "1"), Email(1))]))[0].Entity.Should().Be((await first)[0].Entity);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_fails_with_the_one_before_which_it_was_decided_by(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var (registrar, index, first, second) = await BringTwoAsync(company);

        index.Fail(new TimeoutException("The database is gone."));

        await first.Awaiting(task => task).Should().ThrowAsync<TimeoutException>();
        await second.Awaiting(task => task).Should().ThrowAsync<TimeoutException>();
        (await company.Identities.CountEntitiesAsync(company.Account, EntityKind.Household, CancellationToken.None)).Should().Be(0);
        // Nothing of it stays with whoever comes next.
        var next = await registrar.ResolveAsync([Ask(company.Portal.RefOf(RecordType.Contact, "1"), Email(1))]);
        next[0].IsNew.Should().BeTrue();
        (await company.FindAsync(company.Portal.RefOf(RecordType.Contact, "1"))).Should().Be(next[0].Entity);
    }

    /// <summary>A customer is brought, and the contact of the same person while that is being stored.</summary>
    private static async Task<(RegistrarGrain Registrar, HeldIndex Index, Task<ImmutableArray<Resolution>> First, Task<ImmutableArray<Resolution>> Second)>
        BringTwoAsync(Company company)
    {
        var index = new HeldIndex(company.Identities);
        var registrar = ActivatorUtilities.CreateInstance<RegistrarGrain>(company.Silo.Get<IServiceProvider>(), ContextOf(company), index.Index);
        var first = registrar.ResolveAsync([Ask(company.Tenant.RefOf(RecordType.Customer, "1"), Email(1))]);
        var second = registrar.ResolveAsync([Ask(company.Portal.RefOf(RecordType.Contact, "1"), Email(1))]);
        await Eventually.TrueAsync(() => Task.FromResult(index.Looks == 2), "the second batch is being decided");
        return (registrar, index, first, second);
    }

    private static IGrainContext ContextOf(Company company) => Intercepted.By<IGrainContext>((method, _) => method.Name == "get_GrainId"
        ? company.Registrar.GetGrainId()
        : throw new NotSupportedException($"{method.Name} is for the runtime."));

    private static IdentityTrait Email(int person) => new(IdentityTrait.Email, $"p{person}@example.com");

    private static ResolveRequest Ask(RecordRef record, params IEnumerable<IdentityTrait> traits) =>
        new(record, EntityKind.Household, null, IdentityProfile.Of(traits));
}
