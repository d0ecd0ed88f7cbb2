using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// Reads a request body as the vendor does: unknown fields are ignored, an absent optional field is null, and every field
/// of a wrong type, missing or null where it must not be is noted by its path for one 400.
/// </summary>
internal sealed class JsonBody
{
    private readonly JsonElement _object;
    private readonly string _path;

    public JsonBody(JsonElement element)
        : this(element, "", [])
    {
    }

    private JsonBody(JsonElement element, string path, Dictionary<string, List<string>> errors)
    {
        (_object, _path, Errors) = (element, path, errors);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Note(path.TrimEnd('.'), "A JSON object is expected.");
        }
    }

    public Dictionary<string, List<string>> Errors { get; }

    public bool IsValid => Errors.Count == 0;

    /// <summary>The names and the raw values that were sent.</summary>
    public IEnumerable<(string Name, string Raw)> Sent =>
        _object.ValueKind == JsonValueKind.Object ? _object.EnumerateObject().Select(sent => (sent.Name, sent.Value.GetRawText())) : [];

    public bool Has(string name) => Field(name) is not null;

    public bool IsNull(string name) => Field(name) is { ValueKind: JsonValueKind.Null };

    public string? Text(string name, bool required = false, bool nullable = false) =>
        Read(name, required, nullable, element => element.ValueKind == JsonValueKind.String ? element.GetString() : null, "string");

    public long? Number(string name, bool required = false, bool nullable = false) =>
        Read<long?>(
            name, required, nullable, element => element.ValueKind == JsonValueKind.Number
                && element.TryGetInt64(out var value) ? value : null, "integer");

    public decimal? Amount(string name, bool required = false, bool nullable = false) =>
        Read<decimal?>(
            name, required, nullable, element => element.ValueKind == JsonValueKind.Number
                && element.TryGetDecimal(out var value) ? value : null, "number");

    public double? Fraction(string name, bool required = false, bool nullable = false) =>
        Read<double?>(
            name, required, nullable, element => element.ValueKind == JsonValueKind.Number
                && element.TryGetDouble(out var value) ? value : null, "number");

    public bool? Flag(string name, bool required = false) =>
        Read<bool?>(name, required, false, element => element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        }, "boolean");

    public DateTimeOffset? Time(string name, bool required = false, bool nullable = false) =>
        Read<DateTimeOffset?>(
            name, required, nullable, element => element.ValueKind == JsonValueKind.String
                && WireTime.Parse(element.GetString()) is { } time ? time : null, "date-time");

    public Guid? Guid(string name, bool required = false) =>
        Read<Guid?>(
            name, required, false, element => element.ValueKind == JsonValueKind.String
                && element.TryGetGuid(out var value) ? value : null, "uuid");

    public T? Choice<T>(string name, bool required = false)
        where T : struct, Enum =>
        Read<T?>(
            name,
            required,
            false,
            element => element.ValueKind == JsonValueKind.String
                && Enum.TryParse<T>(element.GetString(), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null,
            $"one of {string.Join(", ", Enum.GetNames<T>())}");

    public IReadOnlyList<long>? Numbers(string name, bool required = false) =>
        Read(
            name,
            required,
            false,
            element => element.ValueKind == JsonValueKind.Array
                && element.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out _))
                ? element.EnumerateArray().Select(item => item.GetInt64()).ToList()
                : null,
            "array of integers");

    public JsonBody? Child(string name, bool required = false) =>
        Read(name, required, false, element => element.ValueKind == JsonValueKind.Object
            ? new JsonBody(element, $"{_path}{name}.", Errors) : null, "object");

    public IReadOnlyList<JsonBody>? Children(string name, bool required = false) =>
        Read(
            name,
            required,
            false,
            element => element.ValueKind == JsonValueKind.Array
                ? element.EnumerateArray().Select((item, index) => new JsonBody(item, $"{_path}{name}[{index}].", Errors)).ToList()
                : null,
            "array of objects");

    public void Note(string name, string message)
    {
        var path = _path + name;
        if (!Errors.TryGetValue(path, out var messages))
        {
            Errors[path] = messages = [];
        }

        messages.Add(message);
    }

    private JsonElement? Field(string name)
    {
        if (_object.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (_object.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var field in _object.EnumerateObject())
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return null;
    }

    private T? Read<T>(string name, bool required, bool nullable, Func<JsonElement, T?> read, string expected)
    {
        if (Field(name) is not { } element)
        {
            if (required)
            {
                Note(name, $"The {name} field is required.");
            }

            return default;
        }

        if (element.ValueKind == JsonValueKind.Null)
        {
            if (!nullable)
            {
                Note(name, $"The {name} field must not be null.");
            }

            return default;
        }

        var value = read(element);
        if (value is null)
        {
            Note(name, $"Error converting value to {expected}. Path '{_path}{name}'.");
        }

        return value;
    }
}
