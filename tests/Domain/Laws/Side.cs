using System.Collections.Immutable;
using Hearth.Domain.Entities;

namespace Hearth.Tests.Domain.Laws;

/// <summary>One system with its record and the lane that writes to it.</summary>
internal sealed class Side(ConnectionShape shape, string lane, Vendor vendor)
{
    public ConnectionShape Shape => shape;

    public string Lane => lane;

    public Vendor Vendor => vendor;

    /// <summary>What is under way, or null.</summary>
    public LaneRun? Run { get; set; }

    /// <summary>The runs whose answer never came.</summary>
    public int Lost { get; set; }

    /// <summary>The field of every write the vendor was asked for.</summary>
    public ImmutableArray<string> Writes { get; set; } = [];

    public Side Copy() => new(shape, lane, vendor.Copy()) { Run = Run, Lost = Lost, Writes = Writes };
}
