using Hearth.Sandbox.Faults;

namespace Hearth.Sandbox.HubSpot;

/// <summary>HubSpot's words for failures that are injected.</summary>
internal static class HubSpotFaultAnswers
{
    private const string Json = "application/json;charset=utf-8";
    private const string CorrelationId = "00000000-0000-4000-8000-000000000000";

    public static FaultAnswer Of(FaultKind kind) => kind switch
    {
        FaultKind.TooManyRequests => new FaultAnswer(
            429,
            Json,
            $$"""{"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT","correlationId":"{{CorrelationId}}","policyName":"TEN_SECONDLY_ROLLING"}"""),
        FaultKind.Locked => new FaultAnswer(
            423,
            Json,
            $$"""{"status":"error","message":"The record is locked by another change; try again in 2 seconds.","correlationId":"{{CorrelationId}}","category":"LOCKED"}"""),
        FaultKind.BadGateway => new FaultAnswer(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
        _ => new FaultAnswer(500, Json, $$"""{"status":"error","message":"internal error","correlationId":"{{CorrelationId}}"}"""),
    };
}
