using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone enters a customer with its contact methods in ServiceTitan.</summary>
internal sealed record EnterCustomer(
    string Name, string Type, PostalAddress Address, bool DoNotMail, ImmutableArray<KeyValuePair<string, FieldValue>> Methods) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        town.HasCustomer(household, town.ServiceTitan.Office.CreateCustomer(Name, Type, Address, DoNotMail, Methods));
        town.Tell(household, isDone: true, $"enters customer '{Name}' in ServiceTitan with {Words.Of(Methods)}");
    }
}

/// <summary>Someone enters a contact in HubSpot.</summary>
internal sealed record EnterContact(ImmutableArray<KeyValuePair<string, FieldValue>> Fields, string Stage) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var contact = town.HubSpot.CreateContact(Fields, Stage);
        if (contact is { } created)
        {
            town.HasContact(household, created);
        }

        town.Tell(household, contact is not null, $"enters a contact ({Stage}) in HubSpot with {Words.Of(Fields)}");
    }
}
