using Hearth.Api.Accounts;
using Hearth.Api.Health;
using Hearth.Api.Identity;
using Hearth.Api.Webhooks;
using Hearth.Api.Webhooks.HubSpot;
using Hearth.Api.Webhooks.ServiceTitan;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hearth.Api;

/// <summary>Puts the API into a web application, in the silo's process or in its own.</summary>
public static class HearthApi
{
    /// <summary>
    /// Registers the API. The application brings an Orleans silo or client (<see cref="IGrainFactory"/>) and the storage ports.
    /// </summary>
    public static IServiceCollection AddHearthApi(this IServiceCollection services, ApiSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<ApiTelemetry>();
        services.AddSingleton<InboxWriter>();
        services.AddSingleton<WebhookReceiver>();
        services.AddSingleton<HubSpotDialect>();
        services.AddSingleton<ServiceTitanDialect>();
        services.AddSingleton<CaseViews>();
        services.AddProblemDetails();
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Hearth";
            return Task.CompletedTask;
        }));
        services.AddHealth();
        return services;
    }

    /// <summary>Maps only <c>/health</c>, for a process that serves no API.</summary>
    public static WebApplication MapHearthHealth(this WebApplication application)
    {
        application.MapHealth();
        return application;
    }

    /// <summary>Maps <c>/v1</c>, <c>/webhooks</c>, <c>/health</c> and <c>/openapi/v1.json</c>, with problem details for every error.</summary>
    public static WebApplication MapHearthApi(this WebApplication application)
    {
        application.UseExceptionHandler();
        application.UseStatusCodePages();
        application.MapOpenApi();
        application.MapHealth();
        application.MapAccounts();
        application.MapWebhooks();
        return application;
    }
}
