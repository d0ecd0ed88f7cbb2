namespace Hearth.Sandbox.HubSpot;

/// <summary>One condition of a search.</summary>
/// <param name="Property">The property, known to exist.</param>
/// <param name="Operator">One of HubSpot's operators.</param>
/// <param name="Value">The value to compare with.</param>
/// <param name="HighValue">The upper end of <c>BETWEEN</c>.</param>
/// <param name="Values">The set of <c>IN</c> and <c>NOT_IN</c>.</param>
internal sealed record SearchFilter(PropertyDefinition Property, string Operator, string? Value, string? HighValue, IReadOnlySet<string> Values)
{
    /// <summary>Whether a record's value meets the condition.</summary>
    /// <param name="value">The value as search knows it; null or empty where the record has none.</param>
    public bool Matches(string? value)
    {
        var has = !string.IsNullOrEmpty(value);
        return Operator switch
        {
            "HAS_PROPERTY" => has,
            "NOT_HAS_PROPERTY" => !has,
            "EQ" => has && IsEqual(value!, Value),
            "NEQ" => !has || !IsEqual(value!, Value),
            "IN" => has && Values.Contains(Fold(value!)),
            "NOT_IN" => has && !Values.Contains(Fold(value!)),
            "LT" => has && Compare(value!, Value) < 0,
            "LTE" => has && Compare(value!, Value) <= 0,
            "GT" => has && Compare(value!, Value) > 0,
            "GTE" => has && Compare(value!, Value) >= 0,
            "BETWEEN" => has && Compare(value!, Value) >= 0 && Compare(value!, HighValue) <= 0,
            "CONTAINS_TOKEN" => has && ContainsToken(value!),
            "NOT_CONTAINS_TOKEN" => !has || !ContainsToken(value!),
            _ => false,
        };
    }

    // IN and NOT_IN take the lower-case form of texts and nothing else; enumerations keep their case.
    private string Fold(string value) => Property.Type == "enumeration" ? value : value.ToLowerInvariant();

    private bool IsEqual(string value, string? other) => SearchOrder.IsScalar(Property)
        ? Compare(value, other) == 0
        : string.Equals(value, other, Property.Type == "enumeration" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private int Compare(string value, string? other) => SearchOrder.Compare(Property, value, other ?? string.Empty);

    private bool ContainsToken(string value)
    {
        var wanted = Value ?? string.Empty;
        if (wanted.Contains('*', StringComparison.Ordinal))
        {
            var parts = wanted.Split('*', StringSplitOptions.RemoveEmptyEntries);
            return parts.All(part => value.Contains(part, StringComparison.OrdinalIgnoreCase));
        }

        var tokens = SearchTokens.Of(value);
        return SearchTokens.Of(wanted).All(tokens.Contains);
    }
}
