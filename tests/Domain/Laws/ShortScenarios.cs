using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>Every policy of one field that makes a difference, between vendors that date their fields and as they really are.</summary>
internal static class ShortScenarios
{
    private static readonly FieldPolicy Text = new(FieldName.HouseholdName, FieldType.Text, FieldOwner.Shared, Receivers.Both);

    private static readonly FieldPolicy DoNotMail =
        new(FieldName.HouseholdDoNotMail, FieldType.Boolean, FieldOwner.Shared, Receivers.Both, ConflictRule.MostRestrictive);

    private static readonly CreationPolicy NoCreation = new(CreationTrigger.Never, CreationTrigger.Never, CreationTrigger.Never, []);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. from field in Shared.Concat(Owned).Append(DoNotMail)
           select ScenarioOf(field, Habits.ServiceTitan),
        // Where all times are certain no fallback is asked, and both vendors are alike: what holds for one system holds for the other.
        .. from field in Shared.Concat(Owned).Append(DoNotMail)
           where field is { Owner: not FieldOwner.HubSpot, Rule: not ConflictRule.PreferHubSpot }
               && field is not { Rule: ConflictRule.Newest, Owner: FieldOwner.Shared, Fallback: not ConflictRule.Review }
           select ScenarioOf(field, Habits.Exact),
    ];

    private static Scenario ScenarioOf(FieldPolicy field, Habits serviceTitan) => new(
        new SyncPolicy(1, [field], NoCreation, LawGen.Patient, StopList.Empty), serviceTitan, Habits.Exact, [], Shuffle: 0, Clears: true);

    /// <summary>Refusals only concern shared fields that may not be emptied.</summary>
    private static IEnumerable<FieldPolicy> Shared =>
        from rule in Enum.GetValues<ConflictRule>()
        where rule is not ConflictRule.MostRestrictive
        from fallback in rule is ConflictRule.Newest
            ? new[] { ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot, ConflictRule.Review }
            : [ConflictRule.Review]
        from refusal in Enum.GetValues<RefusalAction>().Cast<RefusalAction?>().Append(null)
        select Text with { Rule = rule, Fallback = fallback, Clearable = refusal is null, OnRefused = refusal ?? RefusalAction.Restore };

    private static IEnumerable<FieldPolicy> Owned =>
        from owner in new[] { FieldOwner.ServiceTitan, FieldOwner.HubSpot }
        from refusal in Enum.GetValues<RefusalAction>()
        from writeTo in new[] { Receivers.Both, owner is FieldOwner.HubSpot ? Receivers.ServiceTitan : Receivers.HubSpot }
        select Text with { Owner = owner, OnRefused = refusal, WriteTo = writeTo };
}
