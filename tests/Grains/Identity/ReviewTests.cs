using Hearth.Contracts.Identity;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Hearth.Testing;
using Hearth.Tests.Grains.Cluster;

namespace Hearth.Tests.Grains.Identity;

/// <summary>What happens while somebody is asked, and when they have answered.</summary>
[Collection(ClusterCollection.Name)]
public sealed class ReviewTests(Clusters clusters)
{
    private const string Shared = "+16145550100";

    [Theory, OnBothDatabases]
    public async Task While_somebody_is_asked_nothing_is_created_for_the_record(Database database)
    {
        var (company, contact, _) = await OpenAsync(database);

        await company.SynchronizeAsync();

        company.Tenant.Records(RecordType.Customer).Should().HaveCount(2);
        (await company.ViewAsync(contact)).Findings.Should().Contain(finding => finding.StartsWith("held-for-review", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_household_is_one_from_then_on(Database database)
    {
        var (company, contact, asked) = await OpenAsync(database);

        var answer = await JudgeAsync(company, asked, Verdict.Same);

        answer.Should().Be(new JudgeAnswer(true, UnionRefusal.None, asked.Match.Household));
        (await company.FindAsync(contact)).Should().Be(asked.Match.Household);
        await company.SynchronizeAsync();
        company.Tenant.Records(RecordType.Customer).Should().HaveCount(2);
        (await JudgeAsync(company, asked, Verdict.Same)).Refusal.Should().Be(UnionRefusal.None);
    }

    [Theory, OnBothDatabases]
    public async Task Different_households_go_on_by_themselves_and_nobody_is_asked_again(Database database)
    {
        var (company, contact, asked) = await OpenAsync(database);

        await JudgeAsync(company, asked, Verdict.Different);
        await company.SynchronizeAsync();

        (await company.FindAsync(contact)).Should().Be(asked.Entity);
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(1));
                return company.Tenant.Records(RecordType.Customer).Length == 3;
            },
            "the contact becomes a customer");
        (await OpenCasesAsync(company)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task An_ignored_phone_finds_nobody(Database database)
    {
        var (company, _, asked) = await OpenAsync(database);
        await company.Registrar.JudgeAsync(
            new JudgeRequest(asked.Record, asked.Match.Household, Verdict.Different, [new TypedKey(TypedKey.Phone, "(614) 555-0100")], "kim", ""));

        var next = await company.Registrar.ResolveAsync(
            [new ResolveRequest(company.Portal.RefOf(RecordType.Contact, "99"), EntityKind.Household, null, IdentityProfile.Of([new IdentityTrait(IdentityTrait.Phone, Shared)]))]);

        next[0].Rule.Should().Be(ResolutionRule.New);
    }

    [Theory, OnBothDatabases]
    public async Task An_ignored_email_leaves_the_others_of_its_domain_alone(Database database)
    {
        var (company, _, asked) = await OpenAsync(database);

        await company.Registrar.JudgeAsync(
            new JudgeRequest(asked.Record, asked.Match.Household, Verdict.Different, [new TypedKey(TypedKey.Email, " Office@Acme.example.com ")], "kim", ""));

        (await company.Cases.FindIgnoredAsync(company.Account, CancellationToken.None)).Should().Equal(new MatchKey(MatchKey.Email, "office@acme.example.com"));
    }

    [Theory, OnBothDatabases]
    public async Task A_phone_that_is_none_is_named_and_nothing_is_done(Database database)
    {
        var (company, _, asked) = await OpenAsync(database);

        var answer = await company.Registrar.JudgeAsync(
            new JudgeRequest(asked.Record, asked.Match.Household, Verdict.Different, [new TypedKey(TypedKey.Phone, "12")], "kim", ""));

        answer.Unread.Should().Be(new KeyAnswer(KeyRefusal.Unreadable, TypedKey.Phone, ""));
        (await OpenCasesAsync(company)).Should().ContainSingle();
        (await company.Cases.FindIgnoredAsync(company.Account, CancellationToken.None)).Should().BeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_rested_on_a_key_that_is_ignored_is_asked_no_more_and_goes_on(Database database)
    {
        var (company, _, asked) = await OpenAsync(database);

        var answer = await company.Registrar.IgnoreAsync(new TypedKey(TypedKey.Phone, "614.555.0100"), "kim", "A call center.");

        answer.Should().Be(new KeyAnswer(KeyRefusal.None, TypedKey.Phone, Shared));
        (await OpenCasesAsync(company)).Should().BeEmpty();
        var closed = (await company.Cases.FindAsync(company.Account, asked.Record, asked.Match.Household, CancellationToken.None))!;
        (closed.Case.Outcome, closed.Judgement).Should().Be((MatchOutcome.Apart, null));
        closed.Case.Match.Evidence.Should().NotContain(evidence => evidence.Name == EvidenceName.Phone);
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(1));
                return company.Tenant.Records(RecordType.Customer).Length == 3;
            },
            "the contact becomes a customer");
    }

    [Theory, OnBothDatabases]
    public async Task A_key_that_counts_again_brings_its_question_back(Database database)
    {
        var (company, contact, _) = await OpenAsync(database);
        await company.Registrar.IgnoreAsync(new TypedKey(TypedKey.Phone, Shared), "kim", "");

        var answer = await company.Registrar.LiftAsync(new TypedKey(TypedKey.Phone, Shared), "lee", "It is a family's after all.");

        answer.Refusal.Should().Be(KeyRefusal.None);
        var household = (await company.FindAsync(contact))!.Value;
        (await OpenCasesAsync(company)).Should().Contain(found => found.Case.Entity == household || found.Case.Match.Household == household);
        (await company.Registrar.LiftAsync(new TypedKey(TypedKey.Phone, Shared), "lee", "")).Refusal.Should().Be(KeyRefusal.NotIgnored);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_says_of_one_household_that_it_is_two_gets_two(Database database)
    {
        var (company, contact, asked) = await OpenAsync(database);
        await JudgeAsync(company, asked, Verdict.Same);
        await company.SynchronizeAsync();
        (await company.FindAsync(contact)).Should().Be(asked.Match.Household);

        var answer = await JudgeAsync(company, asked, Verdict.Different);

        answer.Should().Be(new JudgeAnswer(true, UnionRefusal.None, asked.Entity), "the household that was merged has its id again");
        (await company.FindAsync(contact)).Should().Be(asked.Entity);
        (await company.Cases.FindApartAsync(company.Account, [asked.Entity], CancellationToken.None)).Should().Contain((asked.Entity, asked.Match.Household));
        (await JudgeAsync(company, asked, Verdict.Different)).Household.Should().Be(asked.Entity);
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_joined_a_household_by_itself_is_divided_off_by_the_word_different(Database database)
    {
        var company = await clusters.OpenAsync(database);
        var customer = company.Tenant.Edit(RecordType.Customer, "1", fields: (FieldName.HouseholdName, "Ann Lee"));
        company.Tenant.Edit(RecordType.CustomerContact, "11", customer, fields: (FieldName.PersonMobile, Shared));
        await company.SynchronizeAsync();
        var contact = company.Portal.Edit(
            RecordType.Contact, "7", fields: [(FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonMobile, Shared)]);
        await company.SynchronizeAsync();
        var household = (await company.FindAsync(customer))!.Value;
        (await company.FindAsync(contact)).Should().Be(household);
        var linked = (await company.Cases.FindAsync(company.Account, contact, household, CancellationToken.None))!;
        linked.Case.Outcome.Should().Be(MatchOutcome.Linked);

        var answer = await JudgeAsync(company, linked.Case, Verdict.Different);

        answer.Refusal.Should().Be(UnionRefusal.None);
        answer.Household.Should().NotBe(household);
        (await company.FindAsync(contact), await company.FindAsync(customer)).Should().Be((answer.Household!.Value, household));
        (await company.Cases.FindApartAsync(company.Account, [household], CancellationToken.None)).Should().Contain((household, answer.Household!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_household_keeps_a_phone_at_the_one_whose_it_is(Database database)
    {
        var (company, contact, asked) = await OpenAsync(database);

        var answer = await JudgeAsync(company, asked, Verdict.Same, new MoveRequest(new TypedKey(TypedKey.Phone, "614-555-0100"), null, null));

        answer.Should().Be(new JudgeAnswer(true, UnionRefusal.None, asked.Match.Household));
        await Eventually.TrueAsync(
            () =>
            {
                company.Clock.Jump(TimeSpan.FromSeconds(1));
                return company.Portal.Find(contact)!.Fields[FieldName.PersonMobile].Value.IsEmpty;
            },
            "the contact shows the other one's phone no longer");
        await company.SynchronizeAsync();
        company.Tenant.Records(RecordType.CustomerContact).Where(method => method.State is RecordState.Live).Should().HaveCount(2, "the customers keep it");
        var view = (await company.Entity(asked.Match.Household).GetViewAsync())!;
        view.People.Should().HaveCount(2, "whoever has the phone and whoever has it not are two people");
        view.Fields.Where(field => field.Field == FieldName.PersonMobile && field.Value is not null).Should().ContainSingle().Which.Part.Should().Be("p1");

        (await JudgeAsync(company, asked, Verdict.Same, new MoveRequest(new TypedKey(TypedKey.Phone, Shared), null, null))).Should().Be(answer);
        (await company.Entity(asked.Match.Household).GetViewAsync())!.Version.Should().Be(view.Version, "it was said before");
    }

    [Theory, OnBothDatabases]
    public async Task A_phone_goes_to_the_person_who_is_named(Database database)
    {
        var (company, contact, asked) = await OpenAsync(database);

        await JudgeAsync(company, asked, Verdict.Same, new MoveRequest(new TypedKey(TypedKey.Phone, Shared), asked.Entity, "p1"));

        var view = (await company.Entity(asked.Match.Household).GetViewAsync())!;
        var owner = view.Records.Single(record => record.Record == contact.ToString()).Part;
        view.Fields.Where(field => field.Field == FieldName.PersonMobile && field.Value is not null).Should().ContainSingle().Which.Part.Should().Be(owner);
        await company.SynchronizeAsync();
        company.Portal.Find(contact)!.Fields[FieldName.PersonMobile].Value.Text.Should().Be(Shared);
        company.Tenant.Records(RecordType.CustomerContact).Where(method => method.State is RecordState.Live).Should().HaveCount(2, "the customer can be reached by it");
    }

    [Theory, OnBothDatabases]
    public async Task A_phone_that_cannot_be_moved_keeps_the_households_as_they_are(Database database)
    {
        var (company, _, asked) = await OpenAsync(database);
        var phone = new TypedKey(TypedKey.Phone, Shared);

        (await JudgeAsync(company, asked, Verdict.Same, new MoveRequest(new TypedKey(TypedKey.Phone, "12"), null, null))).IsMoveUnread.Should().BeTrue();
        foreach (var (move, refusal) in new[]
        {
            (new MoveRequest(phone, new EntityId("h-nobody"), null), MoveRefusal.UnknownHousehold),
            (new MoveRequest(phone, null, "p9"), MoveRefusal.UnknownPerson),
            (new MoveRequest(new TypedKey(TypedKey.Phone, "+16145550199"), null, null), MoveRefusal.NobodyHasIt),
        })
        {
            (await JudgeAsync(company, asked, Verdict.Same, move)).MoveRefusal.Should().Be(refusal);
        }

        (await OpenCasesAsync(company)).Should().ContainSingle();
        (await company.FindAsync(asked.Record)).Should().Be(asked.Entity);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_that_nobody_knows_is_named(Database database)
    {
        var company = await clusters.OpenAsync(database);

        (await company.Registrar.JudgeAsync(new JudgeRequest(
            company.Portal.RefOf(RecordType.Contact, "1"), new EntityId("h-nobody"), Verdict.Same, [], "kim", ""))).Should().Be(JudgeAnswer.Unknown);
    }

    /// <summary>Two customers share a phone, and a contact shows nothing else: it could be either's.</summary>
    private async Task<(Company Company, RecordRef Contact, MatchCase Asked)> OpenAsync(Database database)
    {
        var company = await clusters.OpenAsync(database);
        foreach (var (id, name) in new[] { ("1", "Ann Lee"), ("2", "Bob Ngo") })
        {
            var customer = company.Tenant.Edit(RecordType.Customer, id, fields: (FieldName.HouseholdName, name));
            company.Tenant.Edit(RecordType.CustomerContact, $"{id}1", customer, fields: (FieldName.PersonMobile, Shared));
        }

        var contact = company.Portal.Edit(RecordType.Contact, "7", stage: "lead", fields: [(FieldName.PersonLastName, "?"), (FieldName.PersonMobile, Shared), (FieldName.HouseholdAddress, "1 Main St|||Austin|TX|78701|US")]);
        await company.SynchronizeAsync();
        return (company, contact, (await OpenCasesAsync(company)).Single().Case);
    }

    private static Task<JudgeAnswer> JudgeAsync(Company company, MatchCase asked, Verdict verdict, MoveRequest? move = null) =>
        company.Registrar.JudgeAsync(new JudgeRequest(asked.Record, asked.Match.Household, verdict, [], "kim", "They said so.") { Move = move });

    private static Task<IReadOnlyList<StoredCase>> OpenCasesAsync(Company company) =>
        company.Cases.ReadAsync(company.Account, [MatchOutcome.Review], isOpen: true, null, 10, CancellationToken.None);
}
