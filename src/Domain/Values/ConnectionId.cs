namespace Hearth.Domain.Values;

/// <summary>One ServiceTitan tenant or one HubSpot portal of an account.</summary>
/// <param name="Value">The connection's name in the configuration, unique within the account, without slashes.</param>
public readonly record struct ConnectionId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
