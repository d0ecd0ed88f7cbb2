namespace Hearth.Tests.Simulation.Storage;

/// <summary>A state that is read before its grain is activated.</summary>
internal interface ILoadedState
{
    /// <summary>Reads it.</summary>
    Task ReadStateAsync();
}
