using Hearth.Api.Entities;
using Hearth.Api.Identity;
using Hearth.Contracts.Accounts;
using Hearth.Contracts.Status;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Accounts;

/// <summary>The routes of one account.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/v1/accounts/{account}").WithTags("Accounts").AddEndpointFilter<KnownAccountFilter>();
        account.MapGet("/status", GetStatusAsync)
            .WithName("GetAccountStatus")
            .WithSummary("How the account's synchronization stands")
            .WithDescription("Feeds with their lag, lanes with their depth, totals, and whether everything is settled.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        account.MapEntities();
        account.MapRecords();
        account.MapIdentity();
        account.MapIdentityCommands();
        account.MapIgnoredKeys();
        account.MapDuplicateContacts();
    }

    private static async Task<Ok<AccountStatus>> GetStatusAsync(string account, [FromServices] IGrainFactory grains) =>
        TypedResults.Ok(await grains.GetGrain<IAccountGrain>(account).GetStatusAsync());
}
