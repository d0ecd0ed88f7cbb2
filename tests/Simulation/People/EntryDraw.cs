using System.Collections.Immutable;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People.Deeds;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws how people enter a household.</summary>
internal sealed class EntryDraw(Draw draw, ValueDraw values)
{
    /// <summary>The ways to reach somebody.</summary>
    public static readonly ImmutableArray<string> Methods = [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile];

    /// <summary>What people edit of a household in ServiceTitan.</summary>
    public static readonly ImmutableArray<string> AtServiceTitan =
        [FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress, FieldName.HouseholdDoNotMail, .. Methods];

    /// <summary>What people edit of a household in HubSpot.</summary>
    public static readonly ImmutableArray<string> AtHubSpot = [.. AtServiceTitan, FieldName.PersonFirstName, FieldName.PersonLastName];

    private static readonly ImmutableArray<string> Stages = ["lead", "lead", "lead", "subscriber"];

    /// <summary>A customer with some contact methods.</summary>
    public EnterCustomer Customer(int household) => new(
        values.HouseholdName(),
        values.Filled(FieldName.HouseholdType, household).Text,
        values.Address(),
        draw.Chance(0.2),
        Some(Methods, household));

    /// <summary>A contact with some properties.</summary>
    public EnterContact Contact(int household) => new(
        [
            KeyValuePair.Create(FieldName.PersonLastName, values.Filled(FieldName.PersonLastName, household)),
            .. Some(AtHubSpot.Remove(FieldName.PersonLastName), household),
        ],
        draw.Of(Stages));

    /// <summary>A lead about whom everything is known, so that it becomes a customer.</summary>
    public EnterContact Lead(int household) => new(
        [.. AtHubSpot.Select(field => KeyValuePair.Create(field, values.Filled(field, household)))],
        "lead");

    private ImmutableArray<KeyValuePair<string, FieldValue>> Some(ImmutableArray<string> fields, int household) =>
        [.. fields.Where(_ => draw.Chance(0.7)).Select(field => KeyValuePair.Create(field, values.Filled(field, household)))];
}
