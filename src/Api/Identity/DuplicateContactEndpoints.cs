using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Identity;

/// <summary>People whom a portal has twice, as their households stand now: a pair is gone once HubSpot has merged it.</summary>
internal static class DuplicateContactEndpoints
{
    private const int HouseholdsDefault = 100;
    private const string CsvType = "text/csv";

    public static void MapDuplicateContacts(this IEndpointRouteBuilder account)
    {
        account.MapGet("/identity/duplicate-contacts", GetPageAsync)
            .WithTags("Identity")
            .WithName("GetDuplicateContacts")
            .WithSummary("People whom a portal has twice, with the evidence")
            .WithDescription("An email or phone in common, or nearly, and a name that fits. Hearth merges nothing: HubSpot does. `max` is how many households are looked at.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        account.MapGet("/identity/duplicate-contacts.csv", GetCsv)
            .WithTags("Identity")
            .WithName("GetDuplicateContactsCsv")
            .WithSummary("People whom a portal has twice, as CSV")
            .Produces(StatusCodes.Status200OK, contentType: CsvType)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<DuplicateContactPage>, ProblemHttpResult>> GetPageAsync(
        string account,
        [FromServices] IHouseholdRecords records,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        string? after = null,
        int max = HouseholdsDefault)
    {
        if (max is < 1 or > IdentityLimits.CasesPageMax)
        {
            return IdentityProblem.Malformed("max", $"A whole number from 1 to {IdentityLimits.CasesPageMax}.");
        }

        if (after is not null && !EntityId.IsWellFormed(after))
        {
            return IdentityProblem.Malformed("after", "What an earlier page gave as 'next'.");
        }

        EntityId? from = after is null ? null : new EntityId(after);
        return TypedResults.Ok(await ReadAsync(new AccountId(account), records, grains, from, max, cancellationToken));
    }

    private static PushStreamHttpResult GetCsv(
        string account, [FromServices] IHouseholdRecords records, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) => TypedResults.Stream(
        async output =>
        {
            await using var text = new StreamWriter(output, leaveOpen: true);
            await text.WriteAsync(DuplicateCsv.ContactHeader);
            string? next = null;
            do
            {
                var page = await ReadAsync(
                    new AccountId(account), records, grains, next is null ? null : new EntityId(next), HouseholdsDefault, cancellationToken);
                await text.WriteAsync(DuplicateCsv.Of(page.Contacts));
                next = page.Next;
            }
            while (next is not null);
        },
        CsvType,
        "duplicate-contacts.csv");

    private static async Task<DuplicateContactPage> ReadAsync(
        AccountId account, IHouseholdRecords records, IGrainFactory grains, EntityId? after, int max, CancellationToken cancellationToken)
    {
        var households = await records.FindWithSeveralAsync(account, RecordType.Contact, after, max, cancellationToken);
        var views = await Task.WhenAll(households.Select(household => grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household)).GetViewAsync()));
        return new DuplicateContactPage(
            [.. from view in views where view is { MergedInto: null } from pair in view.DuplicateContacts select new DuplicateContactEntry(view.Id, pair)],
            households.Count == max ? households[^1].Value : null);
    }
}
