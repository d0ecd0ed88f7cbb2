using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws policies that the reader of the policy document accepts.</summary>
internal static class PolicyDraw
{
    private static readonly ImmutableArray<ConflictRule> AnyType =
        [ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot, ConflictRule.KeepFirst, ConflictRule.Review];

    /// <summary>The policy of a seed; for a third of them the default one.</summary>
    public static SyncPolicy Drawn(int seed)
    {
        var draw = Draw.Of(seed, "policy");
        var usual = DefaultPolicy.Create();
        switch (Scenarios.Of(seed))
        {
            case Scenario.SlowAnswers or Scenario.LateNews or Scenario.LostAnswers when draw.Chance(0.6):
                return With(usual, [.. usual.Fields.Select(field => IsShared(field) ? Contested(draw, field) : field)]);
            case Scenario.ChangesOfHeart when draw.Chance(0.6):
                return With(usual, usual.Fields);
        }

        return draw.Below(3) == 0
            ? usual
            : new SyncPolicy(
                usual.Version,
                usual.Fields.Select(field => draw.Chance(0.5) ? Field(draw, field) : field),
                Creation(draw, usual.Creation),
                draw.Chance(0.5) ? usual.Oscillation : new OscillationPolicy(draw.Between(2, 10), TimeSpan.FromMinutes(draw.Between(1, 20))),
                usual.StopList with { HouseholdsPerKeyMax = draw.Between(1, 5) });
    }

    /// <summary>Fields that change often, and may.</summary>
    private static SyncPolicy With(SyncPolicy usual, ImmutableArray<FieldPolicy> fields) =>
        new(usual.Version, fields, usual.Creation, new OscillationPolicy(ChangesMax: 10, TimeSpan.FromMinutes(2)), usual.StopList);

    private static bool IsShared(FieldPolicy field) => EntryDraw.AtServiceTitan.Contains(field.Field) && field.Rule is ConflictRule.Newest;

    private static FieldPolicy Contested(Draw draw, FieldPolicy usual)
    {
        var rule = draw.Of([ConflictRule.Newest, ConflictRule.Newest, ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot]);
        var fallback = draw.Of([ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot]);
        return new FieldPolicy(
            usual.Field, usual.Type, FieldOwner.Shared, Receivers.Both, rule, rule is ConflictRule.Newest ? fallback : rule, Clearable: draw.Chance(0.3));
    }

    private static FieldPolicy Field(Draw draw, FieldPolicy usual) => usual switch
    {
        // Nobody writes a location or an appointment, and nobody edits a job's customer in HubSpot.
        { Field: FieldName.LocationName or FieldName.LocationAddress or FieldName.AppointmentStart or FieldName.AppointmentStatus or FieldName.JobCustomer } => usual,
        _ when IsOfJob(usual.Field) && usual.Field is not FieldName.JobSummary => Owned(draw, usual, FieldOwner.ServiceTitan),
        _ => draw.Below(4) switch
        {
            0 => Owned(draw, usual, FieldOwner.ServiceTitan),
            1 => Owned(draw, usual, FieldOwner.HubSpot),
            _ => Shared(draw, usual),
        },
    };

    private static FieldPolicy Owned(Draw draw, FieldPolicy usual, FieldOwner owner)
    {
        var (own, other) = owner is FieldOwner.ServiceTitan
            ? (Receivers.ServiceTitan, Receivers.HubSpot)
            : (Receivers.HubSpot, Receivers.ServiceTitan);
        var writeTo = draw.Below(8) switch { 0 => Receivers.None, 1 => own, 2 => Receivers.Both, _ => other };
        // Where nothing is written nothing can be restored.
        ImmutableArray<RefusalAction> actions = writeTo.HasFlag(other)
            ? [RefusalAction.Restore, RefusalAction.Ignore, RefusalAction.Review]
            : [RefusalAction.Ignore, RefusalAction.Review];
        return new FieldPolicy(usual.Field, usual.Type, owner, writeTo, OnRefused: draw.Of(actions));
    }

    private static FieldPolicy Shared(Draw draw, FieldPolicy usual)
    {
        var rules = RulesOf(usual.Type);
        var rule = draw.Chance(0.5) ? ConflictRule.Newest : draw.Of(rules);
        return new FieldPolicy(
            usual.Field,
            usual.Type,
            FieldOwner.Shared,
            Receivers.Both,
            rule,
            rule is ConflictRule.Newest ? draw.Of(rules) : rule,
            Clearable: draw.Chance(0.3));
    }

    private static ImmutableArray<ConflictRule> RulesOf(FieldType type) => type switch
    {
        FieldType.Boolean => AnyType.Add(ConflictRule.MostRestrictive),
        FieldType.Text => AnyType.Add(ConflictRule.Union),
        _ => AnyType,
    };

    private static CreationPolicy Creation(Draw draw, CreationPolicy usual) => usual with
    {
        HubSpotContact = Trigger(draw),
        HubSpotDeal = Trigger(draw),
        ServiceTitanCustomer = Trigger(draw),
        LifecycleStages = draw.Chance(0.2) ? ["customer"] : usual.LifecycleStages,
    };

    private static CreationTrigger Trigger(Draw draw) => draw.Chance(0.8) ? CreationTrigger.Lead : CreationTrigger.Never;

    private static bool IsOfJob(string field) => field.StartsWith("job.", StringComparison.Ordinal);
}
