namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone merges another household's contact into a household's.</summary>
internal sealed record MergeContacts(int Secondary) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"merges household {Secondary}'s contact into this one's in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Contact(household) is { Record: var primary } && town.Contact(Secondary) is { Record: var secondary }
        && town.HubSpot.Merge(primary, secondary) is not null;
}

/// <summary>Someone makes a customer inactive.</summary>
internal sealed record DeactivateCustomer : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"makes the customer inactive in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Customer(household) is { Record: var customer } && town.ServiceTitan.Office.Deactivate(customer);
}

/// <summary>Someone archives a contact, or erases it for privacy.</summary>
internal sealed record RemoveContact(bool Erases) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"{(Erases ? "erases" : "archives")} the contact in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Contact(household) is { Record: var contact } && town.HubSpot.Remove(contact, Erases);
}

/// <summary>Someone archives the deal that shows a job.</summary>
internal sealed record RemoveDeal(int Job) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"archives the deal of job {Job} in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Deal(household, Job) is { Record: var deal } && town.HubSpot.Remove(deal, erases: false);
}
