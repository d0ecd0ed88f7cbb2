namespace Hearth.Tests.Simulation.People;

/// <summary>Something that a person does to a household's records, whatever others did before.</summary>
internal abstract record Deed
{
    /// <summary>The deed in words.</summary>
    protected abstract FormattableString Words { get; }

    /// <summary>Does it, and tells of it.</summary>
    public void Do(Town town, int household) => town.Tell(household, this, TryDo(town, household));

    /// <inheritdoc />
    public sealed override string ToString() => FormattableString.Invariant(Words);

    /// <summary>Does it; false when it cannot be done, because a record is not there or a vendor refuses.</summary>
    protected abstract bool TryDo(Town town, int household);
}
