namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone takes Hearth's ids out of a household's contact in HubSpot: all of them, or one.</summary>
internal sealed record TakeIdsOfContact(bool All) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"takes {(All ? "all of Hearth's ids" : "one of Hearth's ids")} out of the contact in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Contact(household) is { Record: var contact, Stored.Entity: not null } && town.HubSpot.TakeIds(contact, All);
}

/// <summary>Someone takes Hearth's ids out of a job's deal in HubSpot.</summary>
internal sealed record TakeIdsOfDeal(int Job) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"takes Hearth's ids out of the deal of job {Job} in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Deal(household, Job) is { Record: var deal } && town.HubSpot.TakeIds(deal, all: true);
}
