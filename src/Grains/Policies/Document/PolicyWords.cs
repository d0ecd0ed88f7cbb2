using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;

namespace Hearth.Grains.Policies.Document;

/// <summary>The words of the document for the policy's enumerations. They are released: rename none, add only.</summary>
internal static class PolicyWords
{
    public const string ServiceTitan = "servicetitan";
    public const string HubSpot = "hubspot";

    private static readonly Word<ConflictRule>[] ConflictRules =
    [
        new("newest", ConflictRule.Newest, "The later edit, where the times leave no doubt; otherwise the fallback."),
        new("prefer-servicetitan", ConflictRule.PreferServiceTitan, "ServiceTitan's value."),
        new("prefer-hubspot", ConflictRule.PreferHubSpot, "HubSpot's value."),
        new("most_restrictive", ConflictRule.MostRestrictive, "For consent: an opt-out beats an opt-in."),
        new("union", ConflictRule.Union, "Both sets of values, joined; for text of the form a;b;c."),
        new("keep_first", ConflictRule.KeepFirst, "The value that was there first."),
        new("review", ConflictRule.Review, "A person decides; until then the field stands still."),
    ];

    public static WordShape<FieldOwner> Owner { get; } = new(
        new("shared", FieldOwner.Shared, "Both systems may change it; the conflict rule decides between concurrent edits."),
        new(ServiceTitan, FieldOwner.ServiceTitan, "ServiceTitan alone may change it."),
        new(HubSpot, FieldOwner.HubSpot, "HubSpot alone may change it."));

    public static WordShape<Receivers> Receiver { get; } = new(
        new(ServiceTitan, Receivers.ServiceTitan, "It is written to ServiceTitan."),
        new(HubSpot, Receivers.HubSpot, "It is written to HubSpot."));

    public static WordShape<ConflictRule> Conflict { get; } = new(ConflictRules);

    public static WordShape<ConflictRule> Fallback { get; } =
        new([.. ConflictRules.Where(word => word.Value is not ConflictRule.Newest)]);

    public static WordShape<RefusalAction> OnRefused { get; } = new(
        new("restore", RefusalAction.Restore, "The agreed value is written back."),
        new("ignore", RefusalAction.Ignore, "The system keeps its different value, flagged, until the agreed value changes."),
        new("review", RefusalAction.Review, "A person decides; until then the field stands still."));

    public static WordShape<DeletionRule> Deletion { get; } = new(
        new("unlink", DeletionRule.Unlink, "The other system's record stands; nothing is created again."),
        new("archive", DeletionRule.Archive, "The other system's customer or contact is archived too; never deleted."),
        new("ignore", DeletionRule.Ignore, "As if nothing had happened, save that nothing is written to the record."));

    public static WordShape<CreationTrigger> Creation { get; } = new(
        new("lead", CreationTrigger.Lead, "As soon as the record is a customer or a lead."),
        new("never", CreationTrigger.Never, "Never; existing records are still linked."));
}
