using System.Text.Json;
using Orleans.Storage;

namespace Hearth.Tests.Simulation.Storage;

/// <summary>Stores the low-rate states as plain JSON.</summary>
internal sealed class JsonStates : IGrainStorageSerializer
{
    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(input));

    /// <inheritdoc />
    public T Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize<T>(input.ToMemory().Span) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
