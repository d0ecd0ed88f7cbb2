using System.Collections.Immutable;
using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>What somebody says of a person's roles, and what follows for whom the household is taken for.</summary>
[Collection(ClusterCollection.Name)]
public sealed class RoleGrainTests(Clusters clusters)
{
    [Theory, OnBothDatabases]
    public async Task A_landlord_is_shown_and_recognized_as_one_however_often_it_is_said(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);

        var answer = await SayAsync(company, neighbours.Bob, "p1", PersonRole.Landlord);
        await SayAsync(company, neighbours.Bob, "p1", PersonRole.Landlord);

        answer.Refusal.Should().Be(RoleRefusal.None);
        var person = (await neighbours.BobGrain.GetViewAsync())!.People.Single();
        person.Should().BeEquivalentTo(new { Id = "p1", Name = "Bob", Roles = new[] { new { Role = "landlord", Rule = "said", By = "kim" } } });
        (await KnownAsync(company, neighbours.Bob)).Should().ContainSingle(trait => trait.Kind == IdentityTrait.Email).Which.IsAgents.Should().BeTrue();
        (await TenantAsync(company)).Rule.Should().Be(ResolutionRule.New);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_taken_back_counts_no_longer(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);

        await SayAsync(company, neighbours.Bob, "p1", PersonRole.Landlord);
        await SayAsync(company, neighbours.Bob, "p1");

        (await KnownAsync(company, neighbours.Bob)).Should().OnlyContain(trait => !trait.IsAgents);
        (await neighbours.BobGrain.GetViewAsync())!.People.Single().Roles.Select(role => role.Rule).Should().Equal(Roles.BillTo, Roles.Home);
        (await TenantAsync(company)).Entity.Should().Be(neighbours.Bob);
    }

    [Theory, OnBothDatabases]
    public async Task Roles_go_with_their_person_into_another_household_and_back(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);
        await SayAsync(company, neighbours.Bob, "p1", PersonRole.Manager);

        await company.Registrar.MergeAsync(neighbours.Bob, neighbours.Ann, UnionCause.Review("kim"));

        (await neighbours.AnnGrain.GetViewAsync())!.People.Single(person => person.Name == "Bob").Roles.Should().ContainSingle().Which.Role.Should().Be("manager");
        (await KnownAsync(company, neighbours.Ann)).Should().ContainSingle(trait => trait.Kind == IdentityTrait.Email).Which.IsAgents.Should().BeTrue();
        (await SayAsync(company, neighbours.Bob, "p1", PersonRole.Payer)).Refusal.Should().Be(RoleRefusal.Forwarded);

        var split = await company.Registrar.SplitAsync(neighbours.Ann, [neighbours.BobCustomer], UnionCause.Review("kim"));

        (await neighbours.Household(split.Household).GetViewAsync())!.People.Single().Roles.Should().ContainSingle().Which.Role.Should().Be("manager");
        (await KnownAsync(company, split.Household)).Should().ContainSingle(trait => trait.Kind == IdentityTrait.Email).Which.IsAgents.Should().BeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_is_not_there_is_refused(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var neighbours = await Neighbours.MoveInAsync(company);

        (await SayAsync(company, neighbours.Ann, "p9", PersonRole.Payer)).Refusal.Should().Be(RoleRefusal.UnknownPerson);
        (await SayAsync(company, new EntityId("h-nobody"), "p1", PersonRole.Payer)).Refusal.Should().Be(RoleRefusal.UnknownHousehold);
    }

    private static Task<RolesAnswer> SayAsync(Company company, EntityId household, string person, params ImmutableArray<PersonRole> roles) =>
        company.Registrar.SayRolesAsync(household, person, roles, "kim");

    private static async Task<ImmutableArray<IdentityTrait>> KnownAsync(Company company, EntityId household) =>
        (await company.Identities.FindProfilesAsync(company.Account, [household], CancellationToken.None))[household].Traits;

    /// <summary>Somebody's contact that shows Bob's email and no name.</summary>
    private static async Task<Resolution> TenantAsync(Company company) => (await company.Registrar.ResolveAsync(
        [new ResolveRequest(company.Portal.RefOf(RecordType.Contact, "77"), EntityKind.Household, null, IdentityProfile.Of([new IdentityTrait(IdentityTrait.Email, "bob2@example.com")]))])).Single();
}
