using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Api;

/// <summary>What the API has to know before it can answer: where it is reached, and whom it serves. Holds the webhooks' secrets.</summary>
public sealed record ApiSettings
{
    /// <summary>
    /// The address under which vendors reach the API. HubSpot signs the address it posted to, so behind a proxy this is the
    /// proxy's, with its path where it strips one. Forwarded headers are never believed.
    /// </summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>The accounts that exist; every other name answers 404.</summary>
    public required ImmutableDictionary<AccountId, AccountSettings> Accounts { get; init; }
}
