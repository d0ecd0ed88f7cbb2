namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone merges a household's customer into another household's.</summary>
internal sealed record MergeCustomers(int Survivor) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Customer(household) is { Record: var loser } && town.Customer(Survivor) is { Record: var survivor }
            && town.ServiceTitan.Office.Merge(loser, survivor);
        town.Tell(household, isDone, $"merges the customer into household {Survivor}'s in ServiceTitan");
    }
}

/// <summary>Someone merges another household's contact into a household's.</summary>
internal sealed record MergeContacts(int Secondary) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Contact(household) is { Record: var primary } && town.Contact(Secondary) is { Record: var secondary }
            && town.HubSpot.Merge(primary, secondary) is not null;
        town.Tell(household, isDone, $"merges household {Secondary}'s contact into this one's in HubSpot");
    }
}

/// <summary>Someone makes a customer inactive.</summary>
internal sealed record DeactivateCustomer : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Customer(household) is { Record: var customer } && town.ServiceTitan.Office.Deactivate(customer);
        town.Tell(household, isDone, $"makes the customer inactive in ServiceTitan");
    }
}

/// <summary>Someone archives a contact, or erases it for privacy.</summary>
internal sealed record RemoveContact(bool Erases) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Contact(household) is { Record: var contact } && town.HubSpot.Remove(contact, Erases);
        town.Tell(household, isDone, $"{(Erases ? "erases" : "archives")} the contact in HubSpot");
    }
}

/// <summary>Someone archives the deal that shows a job.</summary>
internal sealed record RemoveDeal(int Job) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Deal(household, Job) is { Record: var deal } && town.HubSpot.Remove(deal, erases: false);
        town.Tell(household, isDone, $"archives the deal of job {Job} in HubSpot");
    }
}
