using System.Collections.Immutable;
using System.Diagnostics;
using Hearth.Api;
using Hearth.Api.Webhooks;
using Hearth.Domain.Values;
using Hearth.Silo.Configuration;

namespace Hearth.Silo.Hosting;

/// <summary>What the API needs to know of the configuration.</summary>
internal static class ApiComposition
{
    public static ApiSettings Settings(HearthOptions options) => new()
    {
        PublicAddress = options.Api.PublicAddress!,
        Accounts = options.Accounts.ToImmutableDictionary(account => new AccountId(account.Key), account => Settings(account.Value)),
    };

    private static AccountSettings Settings(AccountOptions account) =>
        new(account.Connections.ToImmutableDictionary(connection => new ConnectionId(connection.Key), connection => Sender(connection.Value)));

    private static WebhookSender Sender(ConnectionOptions connection) => connection switch
    {
        ConnectionOptions.HubSpot portal => new WebhookSender.HubSpot(
            portal.Vendor.PortalId, portal.Vendor.ClientSecret, portal.Webhooks.AcceptVersion1Signatures),
        ConnectionOptions.ServiceTitan tenant => new WebhookSender.ServiceTitan(
            tenant.Vendor.TenantId,
            tenant.Vendor.WebhookKey,
            tenant.Vendor.WebhookSignatureHeader,
            tenant.Vendor.WebhookSignatureEncoding == "base64" ? SignatureEncoding.Base64 : SignatureEncoding.Hex,
            tenant.Webhooks.AcceptUnsignedWebhooks),
        _ => throw new UnreachableException(),
    };
}
