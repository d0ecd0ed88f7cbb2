namespace Hearth.Storage.Work;

/// <summary>The bounds of the work sets.</summary>
public static class WorkLimits
{
    /// <summary>The largest payload of one item, in bytes.</summary>
    public const int PayloadBytesMax = 1024 * 1024;

    /// <summary>The most items that one call adds, takes or completes.</summary>
    public const int BatchMax = 5_000;

    /// <summary>The longest error text that is kept with an item, in characters.</summary>
    public const int ErrorCharactersMax = 2_000;
}
