namespace Hearth.Storage.Entities;

/// <summary>
/// A grain state that brings outbox rows with it. The store writes them in the statement that writes the state, with the
/// state's new version as their revision; they are not part of the stored document.
/// </summary>
public interface ICarriesOutbox
{
    /// <summary>The rows that this write adds. Read once, before the first await of the write.</summary>
    IReadOnlyList<OutboxRow> Outbox { get; }
}
