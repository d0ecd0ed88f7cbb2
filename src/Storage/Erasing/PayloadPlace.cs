namespace Hearth.Storage.Erasing;

/// <summary>Where a payload lies.</summary>
/// <param name="IsDead">True among the dead letters, false in a work set.</param>
/// <param name="Set">The work set, or where the dead letter came from, as a number.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Key">The key.</param>
public sealed record PayloadPlace(bool IsDead, int Set, string Lane, string Key)
{
    /// <summary>Before every other place.</summary>
    public static PayloadPlace Beginning { get; } = new(IsDead: false, -1, "", "");
}
