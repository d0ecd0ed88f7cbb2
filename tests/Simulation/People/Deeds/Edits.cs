using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone sets a field of a household in ServiceTitan: of the customer, or its first contact of a kind.</summary>
internal sealed record EditCustomer(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"sets {Field} to {ValueWords.Of(Value)} in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) => town.Customer(household) is { Record: var customer }
        && (Field.StartsWith("person.", StringComparison.Ordinal)
            ? town.ServiceTitan.Office.SetMethod(customer, Field, Value)
            : town.ServiceTitan.Office.EditCustomer(customer, Field, Value));
}

/// <summary>Someone adds another phone number or email to a customer.</summary>
internal sealed record AddMethod(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"adds {Field} {ValueWords.Of(Value)} in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Customer(household) is { Record: var customer } && town.ServiceTitan.Office.AddMethod(customer, Field, Value) is not null;
}

/// <summary>Someone removes a customer's first phone number or email of a kind.</summary>
internal sealed record RemoveMethod(string Field) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"removes {Field} in ServiceTitan";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Customer(household) is { Record: var customer } && town.ServiceTitan.Office.RemoveMethod(customer, Field);
}

/// <summary>Someone sets a field of a household's contact in HubSpot.</summary>
internal sealed record EditContact(string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"sets {Field} to {ValueWords.Of(Value)} in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Contact(household) is { Record: var contact } && town.HubSpot.Edit(contact, Field, Value);
}
