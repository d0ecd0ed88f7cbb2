namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone merges a household's customer into another household's, as only ServiceTitan's screens can.</summary>
internal sealed record MergeCustomers(int Survivor) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"merges the customer into household {Survivor}'s in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Customer(household) is { Record: var loser } && town.Customer(Survivor) is { Record: var survivor }
        && town.ServiceTitan.Office.Merge(loser, survivor);
}
