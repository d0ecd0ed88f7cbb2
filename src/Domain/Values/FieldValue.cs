namespace Hearth.Domain.Values;

/// <summary>
/// A field's value in canonical form. Two values agree when their canonical texts are equal; nothing else is ever compared.
/// The default value is <see cref="Empty"/>.
/// </summary>
public readonly record struct FieldValue
{
    private readonly string? _text;

    private FieldValue(string text) => _text = text;

    /// <summary>No value.</summary>
    public static FieldValue Empty => default;

    /// <summary>The canonical text, or the empty string.</summary>
    public string Text => _text ?? "";

    /// <summary>True when there is no value.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>Wraps a text that is canonical already; null and the empty string are <see cref="Empty"/>.</summary>
    public static FieldValue Of(string? canonical) => string.IsNullOrEmpty(canonical) ? default : new FieldValue(canonical);

    /// <summary>The canonical boolean.</summary>
    public static FieldValue Of(bool value) => new(value ? "true" : "false");

    /// <inheritdoc />
    public override string ToString() => Text;
}
