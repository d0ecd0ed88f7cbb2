namespace Hearth.Storage.Work;

/// <summary>An item that nobody will try again until an operator says so.</summary>
public sealed record DeadLetter(
    WorkSet Origin, string Lane, string Key, long Revision, string ErrorClass, string Error, DateTimeOffset BuriedAt, ReadOnlyMemory<byte> Payload);
