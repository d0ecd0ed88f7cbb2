namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Registers what runs beside the tenant's endpoints.</summary>
public static class ServiceTitanServices
{
    private static readonly TimeSpan PostTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds the tenant and the sender of its webhooks.</summary>
    public static IServiceCollection AddServiceTitan(this IServiceCollection services, ServiceTitanTenant tenant)
    {
        services.AddSingleton(tenant);
        services.AddSingleton(_ => new WebhookSender(tenant, new HttpClient { Timeout = PostTimeout }));
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>());
        return services;
    }
}
