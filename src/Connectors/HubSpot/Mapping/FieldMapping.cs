using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>How one field stands in HubSpot.</summary>
/// <param name="Field">The field.</param>
/// <param name="Properties">The properties that hold it; several for a composite value.</param>
/// <param name="Read">Makes the canonical value of the properties' values, in the same order.</param>
/// <param name="Write">Makes the properties' values of a value that is not empty, or null when HubSpot has no way to say it.</param>
internal sealed record FieldMapping(
    string Field,
    ImmutableArray<string> Properties,
    Func<ImmutableArray<string?>, MappingContext, Canonicalization> Read,
    Func<FieldValue, MappingContext, ImmutableArray<string>?> Write)
{
    /// <summary>True when several properties make up the value, so that one of them alone says nothing certain.</summary>
    public bool IsComposite => Properties.Length > 1;

    /// <summary>A field in one property.</summary>
    public static FieldMapping Single(string field, string property, Func<string?, Canonicalization> read) =>
        new(field, [property], (values, _) => read(values[0]), (value, _) => [value.Text]);

    /// <summary>A phone number in one property, which HubSpot keeps as any text.</summary>
    public static FieldMapping Phone(string field, string property) => new(
        field, [property], (values, context) => Canonicalize.Phone(values[0], context.PhoneRegion), (value, _) => [value.Text]);

    /// <summary>The properties' values of any value; the empty value clears each.</summary>
    public ImmutableArray<string>? ValuesOf(FieldValue value, MappingContext context) =>
        value.IsEmpty ? [.. Properties.Select(_ => "")] : Write(value, context);
}
