using System.Collections.Immutable;
using Hearth.Api.Webhooks;
using Hearth.Domain.Values;

namespace Hearth.Api;

/// <summary>One account as the API sees it.</summary>
/// <param name="Senders">Who may post webhooks, by the connection they belong to.</param>
public sealed record AccountSettings(ImmutableDictionary<ConnectionId, WebhookSender> Senders);
