using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.Canonical;

/// <summary>What became of a raw value: its canonical form, or why it has none.</summary>
/// <param name="Value">The canonical value; empty when the input was empty or invalid.</param>
/// <param name="Code">Null when the value is valid, else one of <see cref="FindingCode"/>.</param>
/// <param name="Accepted">What would be accepted, in one sentence, never the value itself; null when it is valid.</param>
public readonly record struct Canonicalization(FieldValue Value, string? Code, string? Accepted)
{
    /// <summary>True when there is nothing to find fault with. An empty input is valid.</summary>
    public bool IsValid => Code is null;

    /// <summary>The finding for a field whose value is invalid.</summary>
    /// <exception cref="InvalidOperationException">The value is valid.</exception>
    public FieldFinding ToFinding(string field) => Code is not null && Accepted is not null
        ? new FieldFinding(field, Code, Accepted)
        : throw new InvalidOperationException("A valid value has no finding.");

    internal static Canonicalization Valid(FieldValue value) => new(value, null, null);

    internal static Canonicalization Valid(string? canonical) => Valid(FieldValue.Of(canonical));

    internal static Canonicalization Invalid(string code, string accepted) => new(FieldValue.Empty, code, accepted);
}
