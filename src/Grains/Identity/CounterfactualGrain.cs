using System.Collections.Immutable;
using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;
using Hearth.Storage.Identity;

namespace Hearth.Grains.Identity;

/// <summary>Looks at a bounded number of an account's households, one question at a time.</summary>
[GrainType("counterfactual")]
public sealed class CounterfactualGrain(
    IGrainContext context,
    IGrainFactory grains,
    IIdentityIndex identities,
    IMatchCases cases,
    IHouseholdRecords households,
    IConnectorDirectory directory) : IGrainBase, ICounterfactualGrain
{
    private const int ExaminedMax = 1_000;
    private const int PageMax = 100;

    private static readonly ImmutableArray<string> Types = [RecordType.Customer, RecordType.Contact];

    private readonly IdentityQuestions _questions = new(identities, cases);

    /// <inheritdoc />
    public IGrainContext GrainContext => context;

    private AccountId Account => new(this.GetPrimaryKeyString());

    private SyncPolicy Policy => directory.Get(Account).Policy;

    /// <inheritdoc />
    public async Task<CounterfactualAnswer> AskAsync(ImmutableArray<string> without)
    {
        var (omission, tally) = (Omission.Of(without), new CounterfactualTally());
        var (examined, tooLarge) = (0, 0);
        IReadOnlyList<EntityId> page;
        EntityId? after = null;
        do
        {
            page = await households.SampleAsync(Account, after, PageMax, CancellationToken.None);
            tooLarge += page.Count == 0 ? 0 : await ExamineAsync(page, omission, tally);
            examined += page.Count;
            after = page.Count == 0 ? null : page[^1];
        }
        while (page.Count == PageMax && examined < ExaminedMax);

        return new CounterfactualAnswer(
            examined,
            Math.Max(examined, await households.CountAsync(Account, CancellationToken.None)),
            tooLarge,
            [.. Enum.GetValues<CounterfactualChange>().Select(change => ChangedBy(tally, change))]);
    }

    /// <summary>Looks at some households, and says how many of them are too large to be divided.</summary>
    private async Task<int> ExamineAsync(IReadOnlyList<EntityId> page, Omission without, CounterfactualTally tally)
    {
        // A household of one record holds together, and need not be read.
        var several = (await RecordsAsync(page)).Where(records => records.Count() > 1).Select(records => records.Key);
        var evidence = await Task.WhenAll(several.Select(async household => (
            Household: household, Records: await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(Account, household)).GetEvidenceAsync())));
        var policy = Policy;
        var asking = _questions.AskAboutAsync(
            Account, [.. page], policy.StopList, evidence.SelectMany(household => household.Records).Select(record => record.Shown));
        var confirming = cases.FindConfirmedAsync(Account, page, CancellationToken.None);
        var telling = cases.FindApartAsync(Account, page, CancellationToken.None);
        await Task.WhenAll(asking, confirming, telling);
        var (known, confirmed, apart) = (await asking, await confirming, await telling);
        var counterfactual = new Counterfactual(known, without, policy);
        var judged = evidence.Where(household => household.Records.Length <= Counterfactual.RecordsMax).ToList();
        foreach (var finding in judged.Select(household => counterfactual.Divide(household.Household, household.Records, confirmed)).OfType<CounterfactualFinding>())
        {
            tally.Add(finding);
        }

        var compared = page.SelectMany(household => counterfactual.Compare(household, apart)).ToList();
        var records = await RecordsAsync([.. compared.SelectMany(finding => finding.Parts).Select(part => part.Household).Distinct()]);
        compared.ForEach(finding => tally.Add(finding with { Parts = [.. finding.Parts.Select(part => part with { Records = [.. records[part.Household]] })] }));
        return evidence.Length - judged.Count;
    }

    /// <summary>The customers and contacts of some households.</summary>
    private async Task<ILookup<EntityId, RecordRef>> RecordsAsync(IReadOnlyCollection<EntityId> of)
    {
        var found = await Task.WhenAll(Types.Select(type => identities.FindRecordsAsync(Account, of, type, CancellationToken.None)));
        return found.SelectMany(links => links).ToLookup(link => link.Entity, link => link.Record);
    }

    private static ChangedHouseholds ChangedBy(CounterfactualTally tally, CounterfactualChange change)
    {
        var count = tally.CountOf(change);
        return new ChangedHouseholds(change, count.Households, count.Becoming, count.Records, [.. tally.SampleOf(change).Select(Shown)]);
    }

    private static CounterfactualSample Shown(CounterfactualFinding finding) => new(
        [.. finding.Parts.Select(part => new HouseholdPartView(part.Household.Value, [.. part.Records.Select(record => record.ToString())]))],
        finding.Points?.Before,
        finding.Points?.After);
}
