namespace Hearth.Tests.Simulation.Storage;

/// <summary>What a failing database throws.</summary>
internal sealed class DiskException(string message) : Exception(message);
