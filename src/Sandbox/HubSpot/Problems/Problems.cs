using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The refusals that HubSpot is known to give.</summary>
internal static class Problems
{
    public const string Validation = "VALIDATION_ERROR";

    public static CrmProblem Invalid(string message) => new(400, Validation, message);

    public static CrmProblem NotFound(string message = "resource not found") => new(404, "OBJECT_NOT_FOUND", message);

    public static CrmProblem UnknownType(string name) =>
        new(400, Validation, $"Unable to infer object type from: {name}");

    public static CrmProblem BadJson(string detail) => Invalid($"Invalid input JSON on line 1, column 1: {detail}");

    public static CrmProblem Unauthenticated { get; } = new(
        401,
        "INVALID_AUTHENTICATION",
        "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");

    public static CrmProblem MissingScope(string scope) => new(
        403,
        "MISSING_SCOPES",
        "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.")
    {
        Details = [new CrmProblemDetail("One or more of the following scopes are required.", null, "requiredGranularScopes", scope)],
        Links = new Dictionary<string, string> { ["scopes"] = "https://developers.hubspot.com/scopes" },
    };

    public static CrmProblem RateLimited(string policy) => new(
        429,
        "RATE_LIMITS",
        policy == "SECONDLY" ? "You have reached your secondly limit." : $"You have reached your {policy.ToLowerInvariant()} limit.")
    {
        PolicyName = policy,
    };

    public static CrmProblem AlreadyExists(CrmObjectType type, CrmRecord holder) => new(
        409, "CONFLICT", $"{char.ToUpperInvariant(type.Name[0])}{type.Name[1..]} already exists. Existing ID: {holder.Id}");

    public static CrmProblem NotUnique(CrmObjectType type) =>
        Invalid($"Unable to perform update/upsert by non-unique {type.TypeId} property");

    public static CrmProblem DuplicateKeys(IEnumerable<string> keys) =>
        Invalid($"Duplicate IDs found in batch input: [{string.Join(", ", keys)}]. IDs must be unique");

    public static CrmProblem BatchTooLarge(int limit) => Invalid($"Invalid input: the batch is limited to {limit} inputs");

    public static CrmProblem MissingOnCreate(CrmObjectType type, IReadOnlyList<string> properties)
    {
        var message = $"Error creating {type.Caption}. Some required properties were not set.";
        return Invalid(message) with { Details = [new CrmProblemDetail(message, "REQUIRED_FIELD", "properties", properties)] };
    }

    /// <summary>All refused values of one record; HubSpot embeds them as JSON in the message too.</summary>
    public static CrmProblem InvalidValues(IReadOnlyList<PropertyFault> faults, long portalId)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var fault in faults)
            {
                json.WriteStartObject();
                json.WriteBoolean("isValid", false);
                json.WriteString("message", fault.Message);
                json.WriteString("error", fault.Code);
                json.WriteString("name", fault.Property);
                json.WriteString("localizedErrorMessage", fault.Message);
                json.WriteNumber("portalId", portalId);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Invalid($"Property values were not valid: {System.Text.Encoding.UTF8.GetString(buffer.ToArray())}") with
        {
            Details = [.. faults.Select(fault => new CrmProblemDetail(fault.Message, fault.Code, "propertyName", fault.Property))],
        };
    }
}
