using Hearth.Connectors.HubSpot;
using Hearth.Connectors.ServiceTitan;

namespace Hearth.Silo.Configuration.Binding;

/// <summary>Reads <c>Hearth:Accounts</c>, whose names are the accounts' and connections' own.</summary>
internal sealed class AccountBinder(SettingBinder binder, ICollection<string> problems)
{
    private const string SystemKey = "System";

    public void Bind(IConfigurationSection section, IDictionary<string, AccountOptions> accounts)
    {
        foreach (var child in section.GetChildren())
        {
            var account = new AccountOptions();
            binder.Bind(child, [], account);
            accounts[child.Key] = account;
            foreach (var connection in child.GetSection(nameof(AccountOptions.Connections)).GetChildren())
            {
                if (BindConnection(connection) is { } options)
                {
                    account.Connections[connection.Key] = options;
                }
            }
        }
    }

    private ConnectionOptions? BindConnection(IConfigurationSection section)
    {
        switch (section[SystemKey]?.ToLowerInvariant())
        {
            case "hubspot":
                var portal = new ConnectionOptions.HubSpot(new HubSpotConnection(), new HubSpotWebhookOptions());
                binder.Bind(section, [SystemKey], portal.Vendor, portal.Webhooks);
                return portal;
            case "servicetitan":
                var tenant = new ConnectionOptions.ServiceTitan(new ServiceTitanConnection(), new ServiceTitanWebhookOptions());
                binder.Bind(section, [SystemKey], tenant.Vendor, tenant.Webhooks);
                return tenant;
            default:
                const string accepted = "servicetitan, hubspot";
                var key = $"{section.Path}:{SystemKey}";
                problems.Add(section[SystemKey] is { } other
                    ? SettingProblem.Refused(key, other, accepted)
                    : SettingProblem.Missing(key, accepted));
                return null;
        }
    }
}
