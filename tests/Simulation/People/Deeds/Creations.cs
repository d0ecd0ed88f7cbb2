using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone enters a customer with its contact methods in ServiceTitan.</summary>
internal sealed record EnterCustomer(
    string Name, string Type, PostalAddress Address, bool DoNotMail, ImmutableArray<KeyValuePair<string, FieldValue>> Methods) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words =>
        $"enters {Type} customer '{Name}' in ServiceTitan{(DoNotMail ? ", not to be mailed," : "")} with {ValueWords.Of(Methods)}";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household)
    {
        town.HasCustomer(household, town.ServiceTitan.Office.CreateCustomer(Name, Type, Address, DoNotMail, Methods));
        return true;
    }
}

/// <summary>Someone enters a contact in HubSpot.</summary>
internal sealed record EnterContact(ImmutableArray<KeyValuePair<string, FieldValue>> Fields, string Stage) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"enters a contact ({Stage}) in HubSpot with {ValueWords.Of(Fields)}";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household)
    {
        if (town.HubSpot.CreateContact(Fields, Stage) is not { } contact)
        {
            return false;
        }

        town.HasContact(household, contact);
        return true;
    }
}
