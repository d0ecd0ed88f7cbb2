using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone sets a field of a household in ServiceTitan: of the customer, or its first contact of a kind.</summary>
internal sealed record EditCustomer(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var office = town.ServiceTitan.Office;
        var isDone = town.Customer(household) is { Record: var customer }
            && (Field.StartsWith("person.", StringComparison.Ordinal)
                ? office.SetMethod(customer, Field, Value)
                : office.EditCustomer(customer, Field, Value));
        town.Tell(household, isDone, $"sets {Field} to {Words.Of(Value)} in ServiceTitan");
    }
}

/// <summary>Someone adds another phone number or email to a customer.</summary>
internal sealed record AddMethod(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Customer(household) is { Record: var customer }
            && town.ServiceTitan.Office.AddMethod(customer, Field, Value) is not null;
        town.Tell(household, isDone, $"adds {Field} {Words.Of(Value)} in ServiceTitan");
    }
}

/// <summary>Someone removes a customer's first phone number or email of a kind.</summary>
internal sealed record RemoveMethod(string Field) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Customer(household) is { Record: var customer } && town.ServiceTitan.Office.RemoveMethod(customer, Field);
        town.Tell(household, isDone, $"removes {Field} in ServiceTitan");
    }
}

/// <summary>Someone sets a field of a household's contact in HubSpot.</summary>
internal sealed record EditContact(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Contact(household) is { Record: var contact } && town.HubSpot.Edit(contact, Field, Value);
        town.Tell(household, isDone, $"sets {Field} to {Words.Of(Value)} in HubSpot");
    }
}
