using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>
/// Finds or makes the paired label between contacts that shows who belongs to a household. One call when it stands. HubSpot names an
/// association type for what the second record is to the first one, as in "child to parent company".
/// </summary>
internal static class LabelSetup
{
    /// <summary>What the primary person's contact is to a member's.</summary>
    public const string Primary = "Primary of household";

    private const string Member = "Household member";

    private const string Name = "hearth_household";
    private const string UserDefined = "USER_DEFINED";
    private const string What = $"contact association label {Primary}";
    private static readonly string Contacts = ContactMapping.Table.Objects;

    /// <summary>
    /// The label's type from a member's contact to the primary person's; made where it is missing. Null where HubSpot shows none and will
    /// make none, because somebody has renamed it.
    /// </summary>
    /// <param name="client">Calls the portal.</param>
    /// <param name="findings">Where to note that it was made; null for nowhere.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CallResult<AssociationType?>> EnsureAsync(
        HubSpotClient client, SetupFindings? findings, CancellationToken cancellationToken)
    {
        var read = await FindAsync(client, cancellationToken);
        if (read is not CallResult<AssociationType?>.Answered { Value: null })
        {
            return read;
        }

        switch (await client.CreateLabelAsync(Contacts, Contacts, new LabelCreation(Name, Primary, Member), cancellationToken))
        {
            case CallResult<Listing<AssociationLabel>>.Answered { Value: var made }:
                findings?.Created(What);
                return new CallResult<AssociationType?>.Answered(TypeIn(made));
            case CallResult<Listing<AssociationLabel>>.Failed { Failure.Status: HubSpotFailures.Conflict }:
                // Somebody else was faster, or it stands under another label.
                return await FindAsync(client, cancellationToken);
            case CallResult<Listing<AssociationLabel>>.Failed failed:
                return new CallResult<AssociationType?>.Failed(failed.Failure, failed.Error);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<CallResult<AssociationType?>> FindAsync(HubSpotClient client, CancellationToken cancellationToken)
    {
        var read = await client.GetAsync(
            "contacts.labels", HubSpotApi.Labels(Contacts, Contacts), HubSpotJson.Default.ListingAssociationLabel, cancellationToken);
        return read switch
        {
            CallResult<Listing<AssociationLabel>>.Answered { Value: var labels } => new CallResult<AssociationType?>.Answered(TypeIn(labels)),
            CallResult<Listing<AssociationLabel>>.Failed failed => new CallResult<AssociationType?>.Failed(failed.Failure, failed.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static AssociationType? TypeIn(Listing<AssociationLabel> labels) =>
        labels.Results.Find(label => label.Category == UserDefined && string.Equals(label.Label, Primary, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new AssociationType(UserDefined, found.TypeId)
            : null;
}
