using System.Runtime.InteropServices;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>A place in an export; what Hearth sees of it is a text that means nothing to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(long Ticks, int Sequence) : IComparable<Position>
{
    public static bool operator >(Position one, Position other) => one.CompareTo(other) > 0;

    public static bool operator <(Position one, Position other) => one.CompareTo(other) < 0;

    public static bool operator >=(Position one, Position other) => one.CompareTo(other) >= 0;

    public static bool operator <=(Position one, Position other) => one.CompareTo(other) <= 0;

    /// <summary>Reads a continuation token; the beginning where there is none.</summary>
    public static Position Parse(string? token) => token?.Split('.') is [var ticks, var sequence]
        ? new Position(long.Parse(ticks), int.Parse(sequence))
        : default;

    /// <inheritdoc />
    public int CompareTo(Position other) => (Ticks, Sequence).CompareTo((other.Ticks, other.Sequence));

    /// <inheritdoc />
    public override string ToString() => $"{Ticks}.{Sequence}";
}
