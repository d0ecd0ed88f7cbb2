using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>One field that a vendor took from Hearth.</summary>
/// <param name="Record">The record.</param>
/// <param name="Entity">The entity that asked.</param>
/// <param name="Field">The field.</param>
/// <param name="Asked">The value that Hearth sent.</param>
/// <param name="Old">The canonical value before.</param>
/// <param name="New">The canonical value after, as the vendor keeps it.</param>
/// <param name="At">When the vendor took it.</param>
/// <param name="IsCreation">True when the write created the record.</param>
internal sealed record FieldWrite(
    RecordRef Record, EntityId Entity, string Field, FieldValue Asked, FieldValue Old, FieldValue New, DateTimeOffset At, bool IsCreation)
{
    /// <summary>True when the write told the vendor what it held already.</summary>
    public bool IsEcho => !IsCreation && Old == New;
}
