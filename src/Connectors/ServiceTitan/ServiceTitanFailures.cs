using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearth.Connectors.Http;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Wire;

namespace Hearth.Connectors.ServiceTitan;

/// <summary>Decides what to do about every failure of ServiceTitan: the one place that knows its statuses.</summary>
internal static class ServiceTitanFailures
{
    // The gateway's words for a path, tenant or app key that it does not know: not a missing record.
    private const string GatewayNoRoute = "Unable to match incoming request";
    private const int ProblemMaxBytes = 64 * 1024;

    /// <summary>Classifies an answer that is not a success; a call without any answer is the pipeline's to classify.</summary>
    /// <param name="answer">The answer. A 401 must have been met with a fresh token already.</param>
    /// <param name="isWrite">True when the call changes something.</param>
    /// <param name="now">The present (UTC).</param>
    public static ApiFailure Classify(VendorAnswer answer, bool isWrite, DateTimeOffset now) => answer.Status switch
    {
        408 or >= 500 => Retry(answer, $"ServiceTitan answered {answer.Status}.", isWrite),
        429 => new ApiFailure(new VendorFailure(
            FailureClass.WaitUntil, answer.Status, "ServiceTitan asks to wait.", now + ThrottlePause(answer.RetryAfter(now)))),
        401 => Stop(answer, "ServiceTitan refused the credentials."),
        403 => Stop(answer, "ServiceTitan refused permission: the app lacks a scope or the tenant has not accepted it."),
        404 when SaysNoRoute(answer.Body) => Stop(answer, "ServiceTitan's gateway does not know the path, the tenant or the app key."),
        404 => new ApiFailure(new VendorFailure(FailureClass.FixTheData, answer.Status, "The record does not exist."), [], RecordIsGone: true),
        >= 400 => BadData(answer),
        _ => Retry(answer, $"ServiceTitan answered {answer.Status}, which no documentation names.", isWrite),
    };

    /// <summary>An answer with a good status whose body is not what the contract says.</summary>
    public static ApiFailure Unreadable(VendorAnswer answer, bool isWrite) =>
        Retry(answer, "ServiceTitan's answer could not be read.", isWrite);

    private static ApiFailure Retry(VendorAnswer answer, string message, bool mayHaveApplied) =>
        new(new VendorFailure(FailureClass.Retry, answer.Status, message, MayHaveApplied: mayHaveApplied));

    private static ApiFailure Stop(VendorAnswer answer, string message) =>
        new(new VendorFailure(FailureClass.StopTheConnection, answer.Status, message));

    private static ApiFailure BadData(VendorAnswer answer)
    {
        var problem = ReadProblem(answer.Body);
        var fields = problem?.Errors?.Keys.Where(key => key.Length > 0).ToImmutableArray() ?? [];
        var words = (problem?.Errors ?? [])
            .Select(error => $"{error.Key}: {string.Join(' ', error.Value ?? [])}")
            .Prepend(problem?.Title ?? $"ServiceTitan answered {answer.Status}.");
        var message = VendorMessage.WithoutPersonalData(string.Join(' ', words));
        return new ApiFailure(new VendorFailure(FailureClass.FixTheData, answer.Status, message), fields, RecordIsGone: false);
    }

    private static ProblemDocument? ReadProblem(byte[] body)
    {
        if (body.Length is 0 or > ProblemMaxBytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.ProblemDocument);
        }
        catch (JsonException)
        {
            // Not the documented shape: the status alone classifies it.
            return null;
        }
    }

    private static bool SaysNoRoute(ReadOnlySpan<byte> body) =>
        body.Length <= ProblemMaxBytes && Encoding.UTF8.GetString(body).Contains(GatewayNoRoute, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan ThrottlePause(TimeSpan? asked)
    {
        var pause = asked is { } given && given > TimeSpan.Zero ? given : ServiceTitanLimits.ThrottlePauseDefault;
        return pause < ServiceTitanLimits.ThrottlePauseMax ? pause : ServiceTitanLimits.ThrottlePauseMax;
    }
}
