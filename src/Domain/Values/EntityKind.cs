namespace Hearth.Domain.Values;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>A customer household: its people, addresses and consents.</summary>
    Household,

    /// <summary>A job with its appointments.</summary>
    Job,
}
