using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>
/// What can be learnt from an error without keeping anything personal: HubSpot's messages quote values, so only codes and
/// names are taken out of them.
/// </summary>
/// <param name="Category">The kind, for example <c>VALIDATION_ERROR</c>, or null.</param>
/// <param name="Codes">The faults, for example <c>INVALID_EMAIL</c>.</param>
/// <param name="Properties">The properties at fault.</param>
/// <param name="ExistingId">The record that stands in the way of a creation, which HubSpot names only in its message.</param>
/// <param name="Limit">The limit that a 429 met.</param>
/// <param name="CorrelationId">HubSpot's own id of the call, for its support.</param>
internal sealed partial record HubSpotError(
    string? Category,
    ImmutableArray<string> Codes,
    ImmutableArray<string> Properties,
    string? ExistingId,
    HubSpotLimit Limit,
    string? CorrelationId)
{
    /// <summary>An error of which nothing is known.</summary>
    public static HubSpotError Unknown { get; } = new(null, [], [], null, HubSpotLimit.None, null);

    /// <summary>Reads an error answer; one that is not HubSpot's JSON (a proxy's page) is <see cref="Unknown"/>.</summary>
    public static HubSpotError Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, HubSpotJson.Default.ErrorBody) is { } error ? From(error) : Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }

    /// <summary>Takes what is safe out of an error.</summary>
    public static HubSpotError From(ErrorBody body)
    {
        var message = body.Message ?? "";
        var details = body.Errors ?? [];
        var codes = details.Select(detail => detail.Code).Concat(Named(CodeInMessage(), message));
        var properties = details.SelectMany(detail => Texts(detail.Context, "propertyName").Concat(Texts(detail.Context, "properties")))
            .Concat(Texts(body.Context, "propertyName"))
            .Concat(Named(NameInMessage(), message));
        return new HubSpotError(
            Token(body.Category),
            [.. codes.Select(Token).OfType<string>().Distinct()],
            [.. properties.Select(Token).OfType<string>().Distinct()],
            ExistingIdInMessage().Match(message) is { Success: true } existing ? existing.Groups["found"].Value : null,
            MetLimit(body),
            Token(body.CorrelationId));
    }

    /// <summary>The texts of one entry of an error's context; HubSpot writes one or a list.</summary>
    public static IEnumerable<string> Texts(Dictionary<string, JsonElement>? context, string name)
    {
        if (context is null || !context.TryGetValue(name, out var found))
        {
            return [];
        }

        return found.ValueKind is JsonValueKind.Array ? found.EnumerateArray().Select(item => item.ToString()) : [found.ToString()];
    }

    private static HubSpotLimit MetLimit(ErrorBody body) => (body.PolicyName, body.Message) switch
    {
        ("DAILY", _) => HubSpotLimit.Daily,
        ("TEN_SECONDLY_ROLLING", _) => HubSpotLimit.Burst,
        ("SECONDLY", _) => HubSpotLimit.Secondly,
        (_, { } message) when message.Contains("ten_secondly", StringComparison.OrdinalIgnoreCase) => HubSpotLimit.Burst,
        (_, { } message) when message.Contains("secondly limit", StringComparison.OrdinalIgnoreCase) => HubSpotLimit.Secondly,
        (_, { } message) when message.Contains("daily", StringComparison.OrdinalIgnoreCase) => HubSpotLimit.Daily,
        _ => HubSpotLimit.None,
    };

    private static IEnumerable<string?> Named(Regex pattern, string message) =>
        pattern.Matches(message).Select(match => match.Groups["found"].Value);

    private static string? Token(string? text) => text is not null && SafeToken().IsMatch(text) ? text : null;

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex SafeToken();

    [GeneratedRegex("\"name\"\\s*:\\s*\"(?<found>[A-Za-z0-9_]{1,64})\"", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NameInMessage();

    [GeneratedRegex("\"error\"\\s*:\\s*\"(?<found>[A-Z0-9_]{1,64})\"", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex CodeInMessage();

    [GeneratedRegex(@"Existing ID:\s*(?<found>\d{1,20})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex ExistingIdInMessage();
}
