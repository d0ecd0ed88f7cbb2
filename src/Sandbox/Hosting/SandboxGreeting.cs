namespace Hearth.Sandbox.Hosting;

/// <summary>What the sandbox says when it runs alone and is ready. Its credentials are for development and guard nothing.</summary>
internal static class SandboxGreeting
{
    /// <summary>Addresses, credentials and the control calls.</summary>
    public static string Of(SandboxHost sandbox, SandboxOptions options)
    {
        var (hubSpot, serviceTitan) = (options.HubSpot, options.ServiceTitan);
        var traffic = sandbox.Traffic.Status(0);
        return $"""
            HubSpot       {sandbox.HubSpotAddress}
              token       {hubSpot.AccessToken}
              app         {hubSpot.AppId}, secret {hubSpot.ClientSecret}, portal {hubSpot.PortalId}
              webhooks    {hubSpot.WebhookTarget?.ToString() ?? "none"}
            ServiceTitan  {sandbox.ServiceTitanAddress}
              client      {serviceTitan.ClientId}, secret {serviceTitan.ClientSecret}
              app key     {serviceTitan.AppKey}, tenant {serviceTitan.TenantId}
              webhooks    {serviceTitan.Webhooks.Target?.ToString() ?? "none"}
            Company       {(sandbox.IsRestored ? $"restored from {options.SnapshotFile}" : $"seed {options.Seed}, {options.Households:N0} households")}
            Traffic       {(traffic.On ? $"{traffic.PerSecond} deeds a second" : "off")}
              control     PUT {sandbox.HubSpotAddress}_sandbox/traffic
            Ctrl+C stops.
            """;
    }
}
