using System.Text.RegularExpressions;
using Hearth.Silo.Configuration.Binding;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Whether each account is a company that can be served.</summary>
internal static partial class AccountRules
{
    private const string NameForm = "a name of small letters, digits and hyphens, at most 40 long, that starts with a letter";

    public static IEnumerable<string> Check(HearthOptions options)
    {
        if (options.Accounts.Count == 0 && options.Sandbox.Enabled is not true)
        {
            yield return SettingProblem.Missing(
                SettingKey.Accounts, $"at least one account with its connections, or {SettingKey.SandboxEnabled} 'true'");
        }

        foreach (var (name, account) in options.Accounts)
        {
            foreach (var problem in Check(name, account))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Check(string name, AccountOptions account)
    {
        var key = SettingKey.Account(name);
        if (!Name().IsMatch(name))
        {
            yield return SettingProblem.RefusedUnseen(key, "has a name that cannot be used", NameForm);
        }

        var portals = account.Connections.Values.OfType<ConnectionOptions.HubSpot>().Count();
        var tenants = account.Connections.Values.OfType<ConnectionOptions.ServiceTitan>().Count();
        if (portals != 1 || tenants < 1)
        {
            yield return SettingProblem.RefusedUnseen(
                $"{key}:{nameof(AccountOptions.Connections)}",
                $"has {portals} with System hubspot and {tenants} with System servicetitan",
                "exactly one hubspot and at least one servicetitan");
        }

        foreach (var problem in CheckLeadConnection(key, account).Concat(CheckConnections(name, account)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> CheckLeadConnection(string key, AccountOptions account)
    {
        var tenants = account.Connections.Where(connection => connection.Value is ConnectionOptions.ServiceTitan).Select(connection => connection.Key).ToList();
        var setting = $"{key}:{nameof(AccountOptions.LeadConnection)}";
        return account.LeadConnection switch
        {
            null when tenants.Count > 1 => [SettingProblem.Missing(setting, string.Join(", ", tenants))],
            { } chosen when !tenants.Contains(chosen) => [SettingProblem.Refused(setting, chosen, string.Join(", ", tenants))],
            _ => [],
        };
    }

    private static IEnumerable<string> CheckConnections(string account, AccountOptions options)
    {
        var tenants = new Dictionary<long, string>();
        foreach (var (name, connection) in options.Connections)
        {
            var key = SettingKey.Connection(account, name);
            if (!Name().IsMatch(name))
            {
                yield return SettingProblem.RefusedUnseen(key, "has a name that cannot be used", NameForm);
            }

            if (connection is ConnectionOptions.ServiceTitan { Vendor: var tenant })
            {
                if (!tenants.TryAdd(tenant.TenantId, key))
                {
                    yield return SettingProblem.Refused($"{key}:TenantId", $"{tenant.TenantId}", $"a tenant other than {tenants[tenant.TenantId]}'s");
                }

                if (tenant.ApplicationGuid == Guid.Empty)
                {
                    yield return SettingProblem.Missing($"{key}:ApplicationGuid", "the GUID under which the app keeps external data");
                }

                if (!TimeZoneInfo.TryFindSystemTimeZoneById(tenant.TimeZone, out _))
                {
                    yield return SettingProblem.Refused($"{key}:TimeZone", tenant.TimeZone, "an IANA time zone such as America/New_York");
                }
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Name();
}
