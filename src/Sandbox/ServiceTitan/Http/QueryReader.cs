using System.Globalization;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Reads query parameters; what cannot be read is noted for one 400.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    public Dictionary<string, List<string>> Errors { get; } = [];

    public string? Text(string name) => query.TryGetValue(name, out var values) && !string.IsNullOrEmpty(values) ? values.ToString() : null;

    public long? Number(string name) =>
        Read<long?>(name, text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value : null);

    public decimal? Amount(string name) =>
        Read<decimal?>(name, text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value : null);

    public double? Fraction(string name) =>
        Read<double?>(name, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);

    public bool? Flag(string name) => Read<bool?>(name, text => bool.TryParse(text, out var value) ? value : null);

    public DateTimeOffset? Time(string name) => Read(name, WireTime.Parse);

    public Guid? Guid(string name) => Read<Guid?>(name, text => System.Guid.TryParse(text, out var value) ? value : null);

    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Read<T?>(name, text => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null);

    /// <summary>A comma-separated list of ids, at most <paramref name="most"/> of them.</summary>
    public IReadOnlyList<long>? Ids(string name, int most = ListQuery.MaximumIds)
    {
        if (Texts(name, most) is not { } parts)
        {
            return null;
        }

        var ids = parts.Select(part => long.TryParse(part, out var id) ? id : (long?)null).ToList();
        if (ids.Contains(null))
        {
            Note(name);
            return null;
        }

        return [.. ids.OfType<long>()];
    }

    /// <summary>A comma-separated list of texts.</summary>
    public IReadOnlyList<string>? Texts(string name, int most)
    {
        var parts = Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts?.Length > most)
        {
            Errors[name] = [$"At most {most} values are allowed."];
        }

        return parts;
    }

    private void Note(string name) => Errors[name] = [$"The value '{Text(name)}' is not valid for {name}."];

    private T? Read<T>(string name, Func<string, T?> read)
    {
        if (Text(name) is not { } text)
        {
            return default;
        }

        var value = read(text);
        if (value is null)
        {
            Note(name);
        }

        return value;
    }
}
