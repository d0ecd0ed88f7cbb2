using Hearth.Silo.Configuration.Binding;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Keeps the emulated vendors away from real data.</summary>
internal static class SandboxRules
{
    public static IEnumerable<string> Check(HearthOptions options)
    {
        if (options.Sandbox.Enabled is not true)
        {
            yield break;
        }

        if (options.Role is not ProcessRole.All)
        {
            yield return SettingProblem.Refused(
                SettingKey.SandboxEnabled, "true", $"false while {SettingKey.Role} is '{ChoiceName.Of(options.Role)}'");
        }

        if (options.Accounts.ContainsKey(options.Sandbox.Account))
        {
            yield return SettingProblem.Refused(
                $"{SettingKey.Sandbox}:{nameof(SandboxSettings.Account)}", options.Sandbox.Account, $"a name that {SettingKey.Accounts} does not use");
        }

        if (options.Sandbox.AllowBesideRealVendors)
        {
            yield break;
        }

        foreach (var (key, address) in VendorAddress.Of(options).Where(vendor => !vendor.Address.IsLoopback))
        {
            yield return SettingProblem.Refused(
                SettingKey.SandboxEnabled,
                "true",
                $"false while {key} is {address}, unless {SettingKey.SandboxAllowBesideRealVendors} is 'true'");
        }
    }
}
