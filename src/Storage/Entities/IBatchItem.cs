namespace Hearth.Storage.Entities;

/// <summary>Something that waits in a <see cref="BatchQueue{T}"/>.</summary>
internal interface IBatchItem
{
    /// <summary>No two items of one batch have the same address.</summary>
    EntityAddress Address { get; }

    /// <summary>What the item adds to a batch, in bytes.</summary>
    int Bytes { get; }

    /// <summary>Answers the caller with a failure.</summary>
    void Fault(Exception problem);
}
