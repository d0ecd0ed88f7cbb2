using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Setup;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>One kind of association with contacts.</summary>
/// <param name="Objects">The object type of the record that is associated.</param>
/// <param name="Field">The field that shows in the association.</param>
/// <param name="TypeAsync">Gives the type of the association; asked again with one that HubSpot refused, in case it has another by now.</param>
internal sealed record AssociationKind(
    string Objects, string Field, Func<AssociationType?, CancellationToken, Task<Outcome<AssociationType>>> TypeAsync)
{
    private const string HubSpotDefined = "HUBSPOT_DEFINED";
    private const int DealToContact = 3;

    /// <summary>A deal with the contact of its household.</summary>
    public static AssociationKind OfDeals() => new(
        DealMapping.Table.Objects,
        FieldName.JobCustomer,
        (_, _) => Task.FromResult<Outcome<AssociationType>>(new Outcome<AssociationType>.Success(new AssociationType(HubSpotDefined, DealToContact))));

    /// <summary>A household's member with its primary person.</summary>
    public static AssociationKind OfMembers(Portal portal) => new(ContactMapping.Table.Objects, MembershipLabel.Field, portal.LabelAsync);
}
