namespace Hearth.Domain.Values;

/// <summary>One company. Every key in Hearth starts with it, and accounts never see each other.</summary>
/// <param name="Value">A short lower-case name without slashes, for example <c>evergreen</c>.</param>
public readonly record struct AccountId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
