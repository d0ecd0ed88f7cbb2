using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Values in words.</summary>
internal static class ValueWords
{
    /// <summary>Fields with their values.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, FieldValue>> fields) =>
        string.Join(", ", fields.Select(field => $"{field.Key} {Of(field.Value)}"));

    /// <summary>A value.</summary>
    public static string Of(FieldValue value) => value.IsEmpty ? "nothing" : $"'{PostalAddress.ToLine(value)}'";
}
