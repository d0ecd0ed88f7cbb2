namespace Hearth.Tests.Simulation.People;

/// <summary>Something that a person does to a household's records, whatever others did before.</summary>
internal abstract record Deed
{
    /// <summary>Does it, and tells of it.</summary>
    public abstract void Do(Town town, int household);
}
