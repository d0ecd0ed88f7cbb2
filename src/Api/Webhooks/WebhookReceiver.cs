using Hearth.Api.Http;
using Hearth.Domain.Values;

namespace Hearth.Api.Webhooks;

/// <summary>What both vendors' webhooks have in common: bounded reading, verification, storing, counting.</summary>
internal sealed class WebhookReceiver(ApiSettings settings, InboxWriter inbox, ApiTelemetry telemetry, ILogger<WebhookReceiver> logger)
{
    /// <summary>Receives one request for a vendor.</summary>
    public async Task<IResult> ReceiveAsync<TSender>(
        HttpContext context, string account, string connection, IWebhookDialect<TSender> dialect)
        where TSender : WebhookSender
    {
        if (settings.FindSender<TSender>(account, connection) is not { } sender)
        {
            return Reject(dialect.System, account: "unknown", connection: "unknown", WebhookRejection.UnknownConnection);
        }

        if (await RequestBytes.ReadAsync(context.Request, WebhookLimits.BodyBytesMax, context.RequestAborted) is not { } body)
        {
            return Reject(dialect.System, account, connection, WebhookRejection.TooLarge);
        }

        if (WebhookRejection.For(dialect.Verify(context, body, sender)) is { } rejection)
        {
            return Reject(dialect.System, account, connection, rejection);
        }

        var accountId = new AccountId(account);
        var connections = settings.FindConnections<TSender>(accountId, dialect.SourceOf);
        var receipt = await inbox.StoreAsync(
            accountId, new ConnectionId(connection), connections, dialect.Read(body), context.RequestAborted);
        telemetry.RecordStored(dialect.System, receipt);
        return TypedResults.Ok(receipt);
    }

    // A name that matches no configuration is whatever a stranger typed, so it stays out of the logs.
    private Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Reject(
        string system, string account, string connection, WebhookRejection rejection)
    {
        telemetry.RecordRejected(system, rejection.Reason);
        Log.WebhookRefused(logger, account, connection, rejection.Reason);
        return TypedResults.Problem(rejection.Detail, statusCode: rejection.Status);
    }
}
