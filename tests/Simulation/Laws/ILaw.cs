namespace Hearth.Tests.Simulation.Laws;

/// <summary>Something that must hold after every run, however hostile it was.</summary>
internal interface ILaw
{
    /// <summary>Its name, as the design gives it.</summary>
    string Name { get; }

    /// <summary>Where the evidence breaks it; empty when it holds.</summary>
    IEnumerable<string> Violations(Evidence evidence);
}
