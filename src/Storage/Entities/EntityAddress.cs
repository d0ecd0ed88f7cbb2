namespace Hearth.Storage.Entities;

/// <summary>Where a state lies: the state's name (unique among all grains) and the grain's key.</summary>
internal readonly record struct EntityAddress(string StateName, string Key)
{
    /// <summary>One order for all statements, so that two of them never wait for each other's rows.</summary>
    public static readonly IComparer<EntityAddress> Order = Comparer<EntityAddress>.Create((one, other) =>
    {
        var byName = string.CompareOrdinal(one.StateName, other.StateName);
        return byName != 0 ? byName : string.CompareOrdinal(one.Key, other.Key);
    });
}
