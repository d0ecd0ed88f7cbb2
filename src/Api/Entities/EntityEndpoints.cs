using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Domain.Values;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Entities;

/// <summary>One household or job with everything Hearth can explain about it.</summary>
internal static class EntityEndpoints
{
    private const int MergesMax = 64;

    public static void MapEntities(this IEndpointRouteBuilder account)
    {
        Describe(account.MapGet("/households/{id}", GetHouseholdAsync), "GetHousehold", "One household, field by field");
        Describe(account.MapGet("/jobs/{id}", GetJobAsync), "GetJob", "One job, field by field");
    }

    private static Task<IResult> GetHouseholdAsync(HttpContext context, string account, string id, [FromServices] IGrainFactory grains) =>
        AnswerAsync(context, account, id, EntityKind.Household, grains.GetGrain<IHouseholdGrain>);

    private static Task<IResult> GetJobAsync(HttpContext context, string account, string id, [FromServices] IGrainFactory grains) =>
        AnswerAsync(context, account, id, EntityKind.Job, grains.GetGrain<IJobGrain>);

    private static async Task<IResult> AnswerAsync(
        HttpContext context, string account, string id, EntityKind kind, Func<string, string?, IEntityViews> find)
    {
        if (!EntityId.IsWellFormed(id) || new EntityId(id).Kind != kind)
        {
            return EntityProblem.Malformed(kind);
        }

        var view = await find(GrainKeys.Entity(new AccountId(account), new EntityId(id)), null).GetViewAsync();
        // Whoever keeps the id of a household that was merged means the household that it went into.
        for (var step = 0; step < MergesMax && view?.MergedInto is { } into; step++)
        {
            view = await find(GrainKeys.Entity(new AccountId(account), new EntityId(into)), null).GetViewAsync();
        }

        return view is null ? EntityProblem.Unknown(kind) : EntityAnswer.Of(context, view);
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(
            "Every field's agreed value, what each linked record holds, its owner, version and last decisions. "
            + "The id of a household that was merged answers with the household that it went into. Carries an ETag.")
        .Produces<EntityView>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);
}
