namespace Hearth.Silo.Configuration.Rules;

/// <summary>An address of a vendor and the setting that names it.</summary>
internal sealed record VendorAddress(string Key, Uri Address)
{
    /// <summary>All that are configured.</summary>
    public static IEnumerable<VendorAddress> Of(HearthOptions options) =>
        from account in options.Accounts
        from connection in account.Value.Connections
        from address in Of(SettingKey.Connection(account.Key, connection.Key), connection.Value)
        select address;

    private static IEnumerable<VendorAddress> Of(string key, ConnectionOptions connection) => connection switch
    {
        ConnectionOptions.HubSpot portal => [new($"{key}:{nameof(portal.Vendor.BaseAddress)}", portal.Vendor.BaseAddress)],
        ConnectionOptions.ServiceTitan tenant =>
        [
            new($"{key}:{nameof(tenant.Vendor.BaseAddress)}", tenant.Vendor.BaseAddress),
            new($"{key}:{nameof(tenant.Vendor.AuthAddress)}", tenant.Vendor.AuthAddress),
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
