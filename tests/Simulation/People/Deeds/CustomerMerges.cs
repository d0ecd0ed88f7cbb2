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

/// <summary>Someone takes back that a household's customer was merged into another one.</summary>
internal sealed record UnmergeCustomer : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"takes back the merge of the customer in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.OwnCustomer(household) is { } customer && town.ServiceTitan.Office.Unmerge(customer);
}
