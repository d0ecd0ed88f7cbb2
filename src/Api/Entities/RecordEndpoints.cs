using System.Collections.Frozen;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Entities;

/// <summary>From a vendor's record to the household or job that it belongs to.</summary>
internal static class RecordEndpoints
{
    // No vendor's id is near as long.
    private const int IdLengthMax = 200;

    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        [
            RecordType.Customer, RecordType.CustomerContact, RecordType.Location, RecordType.Job, RecordType.Appointment,
            RecordType.Contact, RecordType.Deal,
        ],
        StringComparer.Ordinal);

    public static void MapRecords(this IEndpointRouteBuilder account) => account.MapGet("/records/{connection}/{type}/{id}", GetAsync)
        .WithName("GetRecord")
        .WithSummary("The household or job that a record belongs to")
        .WithDescription($"`type` is one of {string.Join(", ", Types.Order(StringComparer.Ordinal))}; `id` is the vendor's own.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<RecordOwner>, ProblemHttpResult>> GetAsync(
        string account,
        string connection,
        string type,
        string id,
        [FromServices] IIdentityIndex identities,
        [FromServices] ApiSettings settings,
        CancellationToken cancellationToken)
    {
        if (!Types.Contains(type) || id.Length > IdLengthMax)
        {
            return RecordProblem.Malformed(Types);
        }

        var asked = new AccountId(account);
        var record = new RecordRef(new ConnectionId(connection), type, id);
        if (!settings.Accounts[asked].Senders.ContainsKey(record.Connection))
        {
            return RecordProblem.UnknownConnection();
        }

        var found = await identities.FindEntitiesAsync(asked, [record], cancellationToken);
        return found.TryGetValue(record, out var entity) ? TypedResults.Ok(RecordOwner.Of(entity)) : RecordProblem.Unlinked();
    }
}
