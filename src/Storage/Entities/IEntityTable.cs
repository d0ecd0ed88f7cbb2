namespace Hearth.Storage.Entities;

/// <summary>The table of entity states, in bulk. What differs between the databases.</summary>
internal interface IEntityTable
{
    /// <summary>
    /// Stores all states whose version still is the expected one, with their outbox rows, in one transaction, and says for
    /// each what became of it, in the order given. A cleared state keeps its row and its version. No address may come twice.
    /// </summary>
    Task<IReadOnlyList<EntityWriteOutcome>> WriteAsync(IReadOnlyList<EntityWrite> writes);

    /// <summary>Reads states, in the order given; null where there is none or it was cleared.</summary>
    Task<IReadOnlyList<StoredEntity?>> ReadAsync(IReadOnlyList<EntityAddress> addresses);

    /// <summary>True when the database refused something in the batch, so that its parts may still be stored.</summary>
    bool IsRefusal(Exception problem);
}
