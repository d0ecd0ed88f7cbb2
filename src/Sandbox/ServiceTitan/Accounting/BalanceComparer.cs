namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How <c>balanceFilter</c> compares.</summary>
internal enum BalanceComparer
{
    Equals,
    NotEquals,
    Greater,
    Less,
}
