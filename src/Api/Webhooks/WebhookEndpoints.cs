using Hearth.Api.Webhooks.HubSpot;
using Hearth.Api.Webhooks.ServiceTitan;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Webhooks;

/// <summary>The routes that vendors post to.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks").WithTags("Webhooks").DisableAntiforgery();
        Describe(webhooks.MapPost("/hubspot/{account}/{connection}", ReceiveHubSpotAsync), "ReceiveHubSpotWebhook", "Receives HubSpot's events");
        Describe(
            webhooks.MapPost("/servicetitan/{account}/{connection}", ReceiveServiceTitanAsync),
            "ReceiveServiceTitanWebhook",
            "Receives ServiceTitan's events");
    }

    private static Task<IResult> ReceiveHubSpotAsync(
        HttpContext context, string account, string connection, [FromServices] WebhookReceiver receiver, [FromServices] HubSpotDialect dialect) =>
        receiver.ReceiveAsync(context, account, connection, dialect);

    private static Task<IResult> ReceiveServiceTitanAsync(
        HttpContext context, string account, string connection, [FromServices] WebhookReceiver receiver, [FromServices] ServiceTitanDialect dialect) =>
        receiver.ReceiveAsync(context, account, connection, dialect);

    private static void Describe(RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name)
        .WithSummary(summary)
        .WithDescription("Verifies the signature over the exact bytes, stores every event, then answers.")
        .Produces<WebhookReceipt>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
}
