using System.Collections.Immutable;
using Hearth.Contracts.Identity;
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
            .WithSummary("Which households would split or come together if some evidence did not count")
            .WithDescription(
                "`without` names kinds of evidence (`phone`, `email`, `address`, `name`) or single ones such as `phone-similar`, several separated by commas. At most 1000 households are examined: `of` says how many there are.")
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
            await foreach (var page in DuplicatesAsync(cases, account, cancellationToken))
            {
                await text.WriteAsync(DuplicateCsv.Of(await views.OfAsync(new AccountId(account), page, cancellationToken)));
            }
        },
        CsvType,
        "duplicates.csv");

    private static async Task<Results<Ok<CounterfactualView>, ProblemHttpResult>> GetCounterfactualAsync(
        string account, string without, [FromServices] IGrainFactory grains)
    {
        ImmutableArray<string> names = [.. without.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
        if (names.IsEmpty || names.Any(name => !Omission.Accepted.Contains(name)))
        {
            return IdentityProblem.Unknown("without", without, Omission.Accepted);
        }

        var answer = await grains.GetGrain<ICounterfactualGrain>(account).AskAsync(names);
        return TypedResults.Ok(new CounterfactualView(
            names,
            answer.Examined,
            answer.Of,
            answer.TooLarge,
            answer.Changes.ToDictionary(change => CaseWords.Of(change.Change), change => new CounterfactualCountView(change.Households, change.Becoming, change.Records)),
            answer.Changes.Where(change => !change.Sample.IsEmpty).ToDictionary(
                change => CaseWords.Of(change.Change), IReadOnlyList<CounterfactualSample> (change) => change.Sample)));
    }

    private static async IAsyncEnumerable<IReadOnlyList<StoredCase>> DuplicatesAsync(
        IMatchCases cases, string account, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CaseCursor? after = null;
        while (true)
        {
            var page = await cases.ReadAsync(
                new AccountId(account), [MatchOutcome.Duplicate], isOpen: true, after, IdentityLimits.CasesPageMax, cancellationToken);
            yield return page;
            if (page.Count < IdentityLimits.CasesPageMax)
            {
                yield break;
            }

            after = page[^1].Cursor;
        }
    }
}
