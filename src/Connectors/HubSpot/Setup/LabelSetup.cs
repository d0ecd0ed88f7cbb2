using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>
/// Finds or makes the paired label between contacts that shows who belongs to a household. One call when it stands. HubSpot names an
/// association type for what the second record is to the first one, as in "child to parent company".
/// </summary>
internal static class LabelSetup
{
    /// <summary>What the primary person's contact is to a member's.</summary>
    public const string Primary = "Primary of household";

    /// <summary>What a member's contact is to the primary person's.</summary>
    public const string Member = "Household member";

    private const string Name = "hearth_household";
    private const string UserDefined = "USER_DEFINED";
    private const string What = $"association label {Member} / {Primary}";
    private static readonly string Contacts = ContactMapping.Table.Objects;

    /// <summary>Makes the label where it is missing; returns a failure that ends the setup, or null.</summary>
    public static async Task<VendorFailure?> PrepareAsync(HubSpotClient client, SetupFindings findings, CancellationToken cancellationToken)
    {
        var read = await FindAsync(client, cancellationToken);
        if (read is CallResult<AssociationType?>.Failed { Failure: { Status: HubSpotFailures.Forbidden } and var forbidden })
        {
            findings.Problem(RecordType.HouseholdContact, $"The {What} could not be looked up: {forbidden.Message}");
            return null;
        }

        if (read is CallResult<AssociationType?>.Failed { Failure: var failure })
        {
            return failure;
        }

        if (((CallResult<AssociationType?>.Answered)read).Value is not null)
        {
            return null;
        }

        var created = await CreateAsync(client, cancellationToken);
        return findings.Take(created, RecordType.HouseholdContact, What);
    }

    /// <summary>The label's type from a member's contact to the primary person's; made where it is missing, null where it cannot be made.</summary>
    public static async Task<CallResult<AssociationType?>> EnsureAsync(HubSpotClient client, CancellationToken cancellationToken)
    {
        var read = await FindAsync(client, cancellationToken);
        if (read is not CallResult<AssociationType?>.Answered { Value: null })
        {
            return read;
        }

        return await CreateAsync(client, cancellationToken) switch
        {
            CallResult<Listing<AssociationLabel>>.Answered { Value: var made } => new CallResult<AssociationType?>.Answered(TypeIn(made)),
            // Somebody else was faster.
            CallResult<Listing<AssociationLabel>>.Failed { Failure.Status: HubSpotFailures.Conflict } => await FindAsync(client, cancellationToken),
            CallResult<Listing<AssociationLabel>>.Failed failed => new CallResult<AssociationType?>.Failed(failed.Failure, failed.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
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

    private static Task<CallResult<Listing<AssociationLabel>>> CreateAsync(HubSpotClient client, CancellationToken cancellationToken) =>
        client.CreateLabelAsync(Contacts, Contacts, new LabelCreation(Name, Primary, Member), cancellationToken);

    private static AssociationType? TypeIn(Listing<AssociationLabel> labels) =>
        labels.Results.Find(label => label.Category == UserDefined && string.Equals(label.Label, Primary, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new AssociationType(UserDefined, found.TypeId)
            : null;
}
