namespace Hearth.Storage.Identity;

/// <summary>What is being done to two households. The numbers are stored.</summary>
public enum UnionKind
{
    /// <summary>One goes into the other.</summary>
    Merge = 0,

    /// <summary>One is divided off from the other.</summary>
    Split = 1,
}
