using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A table whatever its rows are.</summary>
internal interface ITable
{
    /// <summary>What a journal calls it.</summary>
    string Name { get; }

    void Clear();

    /// <summary>Leaves out places of an empty feed.</summary>
    void SkipPlaces(long places);

    /// <summary>Puts a row of a journal in its place.</summary>
    /// <exception cref="JsonException">It is no row of this table.</exception>
    void Replay(JsonElement row, DateTimeOffset writtenOn);
}
