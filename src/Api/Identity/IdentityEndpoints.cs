using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Identity;

/// <summary>Why records were taken for one household's or not, and what people say of that.</summary>
internal static class IdentityEndpoints
{
    private const int PageDefault = 100;
    private const string CsvType = "text/csv";

    public static void MapIdentity(this IEndpointRouteBuilder account)
    {
        var identity = account.MapGroup("/identity").WithTags("Identity");
        identity.MapGet("/cases", GetCasesAsync)
            .WithName("GetMatchCases")
            .WithSummary("Decisions about matches, with their evidence and both sides")
            .WithDescription(
                "Without parameters: the review queue, the oldest first. `outcome` is one of linked, review, duplicate, apart; `open=false` shows what was judged too.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        identity.MapGet("/duplicates.csv", GetDuplicatesAsync)
            .WithName("GetDuplicates")
            .WithSummary("Customers that a tenant holds twice, as CSV")
            .Produces(StatusCodes.Status200OK, contentType: CsvType)
            .ProducesProblem(StatusCodes.Status404NotFound);
        identity.MapGet("/counterfactual", GetCounterfactualAsync)
            .WithName("GetCounterfactual")
            .WithSummary("What would link or split if some evidence counted no longer")
            .WithDescription("`without` names the evidence, several separated by commas, such as `phone` or `email,role-email`.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<CasePage>, ProblemHttpResult>> GetCasesAsync(
        string account,
        [FromServices] IMatchCases cases,
        [FromServices] CaseViews views,
        CancellationToken cancellationToken,
        string outcome = "review",
        bool open = true,
        string? after = null,
        int max = PageDefault)
    {
        if (!CaseWords.Outcomes.TryGetValue(outcome, out var asked))
        {
            return IdentityProblem.Unknown("outcome", outcome, CaseWords.Outcomes.Keys);
        }

        if (max is < 1 or > IdentityLimits.CasesPageMax)
        {
            return IdentityProblem.Malformed("max", $"A whole number from 1 to {IdentityLimits.CasesPageMax}.");
        }

        CaseCursor? from = null;
        if (after is not null)
        {
            if (!CursorText.TryRead(after, out var cursor))
            {
                return IdentityProblem.Malformed("after", "What an earlier page gave as 'next'.");
            }

            from = cursor;
        }

        var found = await cases.ReadAsync(new AccountId(account), [asked], open, from, max, cancellationToken);
        var shown = await views.OfAsync(new AccountId(account), found, cancellationToken);
        return TypedResults.Ok(new CasePage(shown, found.Count == max ? CursorText.Of(found[^1].Cursor) : null));
    }

    private static PushStreamHttpResult GetDuplicatesAsync(
        string account, [FromServices] IMatchCases cases, [FromServices] CaseViews views, CancellationToken cancellationToken) => TypedResults.Stream(
        async output =>
        {
            await using var text = new StreamWriter(output, leaveOpen: true);
            await text.WriteAsync(DuplicateCsv.Header);
            await foreach (var page in PagesAsync(cases, account, [MatchOutcome.Duplicate], isOpen: true, cancellationToken))
            {
                await text.WriteAsync(DuplicateCsv.Of(await views.OfAsync(new AccountId(account), page, cancellationToken)));
            }
        },
        CsvType,
        "duplicates.csv");

    private static async Task<Results<Ok<CounterfactualView>, ProblemHttpResult>> GetCounterfactualAsync(
        string account,
        string without,
        [FromServices] IMatchCases cases,
        [FromServices] CaseViews views,
        [FromServices] ApiSettings settings,
        CancellationToken cancellationToken)
    {
        var names = without.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0 || names.FirstOrDefault(name => !EvidenceName.All.Contains(name)) is { } unknown && unknown.Length > 0)
        {
            return IdentityProblem.Unknown("without", without, EvidenceName.All);
        }

        var counterfactual = new Counterfactual(names, settings.Accounts[new AccountId(account)].Identity);
        await foreach (var page in PagesAsync(cases, account, [.. Enum.GetValues<MatchOutcome>()], isOpen: false, cancellationToken))
        {
            foreach (var found in page.Where(found => found.Judgement is null))
            {
                counterfactual.Add(found.Case);
            }
        }

        var samples = new Dictionary<string, IReadOnlyList<CaseView>>();
        foreach (var (change, sample) in counterfactual.Samples)
        {
            samples[CaseWords.Of(change)] = await views.OfAsync(
                new AccountId(account), [.. sample.Select(one => new StoredCase(one, default, null))], cancellationToken);
        }

        return TypedResults.Ok(new CounterfactualView(
            [.. names.Order(StringComparer.Ordinal)], counterfactual.Counts.ToDictionary(count => CaseWords.Of(count.Key), count => count.Value), samples));
    }

    private static async IAsyncEnumerable<IReadOnlyList<StoredCase>> PagesAsync(
        IMatchCases cases,
        string account,
        IReadOnlyCollection<MatchOutcome> outcomes,
        bool isOpen,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CaseCursor? after = null;
        while (true)
        {
            var page = await cases.ReadAsync(new AccountId(account), outcomes, isOpen, after, IdentityLimits.CasesPageMax, cancellationToken);
            yield return page;
            if (page.Count < IdentityLimits.CasesPageMax)
            {
                yield break;
            }

            after = page[^1].Cursor;
        }
    }
}
