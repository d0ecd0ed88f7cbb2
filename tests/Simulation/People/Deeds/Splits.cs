using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>An operator of Hearth divides a contact that a person entered off from the household that it was taken for.</summary>
internal sealed record SplitHousehold : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"has the contact divided off from its household in Hearth";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Contact(household) is { CreatedBy: Author.Person, Record: var contact } && town.SplitsOff(contact);
}
