using CsCheck;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>Generates histories.</summary>
internal static class LawGen
{
    private const int StepsMax = 40;

    public static readonly OscillationPolicy Patient = new(ChangesMax: 1_000, TimeSpan.FromMinutes(10));
    private static readonly OscillationPolicy Impatient = new(ChangesMax: 3, TimeSpan.FromMinutes(10));

    private static readonly CreationPolicy NoCreation = new(CreationTrigger.Never, CreationTrigger.Never, CreationTrigger.Never, []);

    private static readonly Gen<SystemKind> System = Gen.OneOf(Gen.Const(SystemKind.ServiceTitan), Gen.Const(SystemKind.HubSpot));

    private static readonly Gen<StepKind> Kind = Gen.Frequency(
        (5, Gen.Const(StepKind.Edit)),
        (5, Gen.Const(StepKind.Deliver)),
        (1, Gen.Const(StepKind.Read)),
        (4, Gen.Const(StepKind.Prepare)),
        (4, Gen.Const(StepKind.Apply)),
        (4, Gen.Const(StepKind.Confirm)),
        (1, Gen.Const(StepKind.Restart)));

    private static readonly Gen<Step> AnyStep = Gen.Select(
        Kind, System, Gen.Int[0, 1_000], Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))), (kind, side, pick, flag) => new Step(kind, side, pick, flag));

    private static readonly Gen<Step> AnyEdit = Gen.Select(
        System, Gen.Int[0, 1_000], Gen.Bool, (side, pick, flag) => new Step(StepKind.Edit, side, pick, flag));

    private static readonly Gen<Habits> AnyHabits = Gen.Select(Gen.Bool, Gen.Bool, (dates, names) => new Habits(dates, names));

    /// <summary>Vendors that show what we write in their own way.</summary>
    private static readonly Gen<Habits> Shouting = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, (dates, names, shouts) => new Habits(dates, names, shouts));

    /// <summary>Every write is answered, and nothing dies before the answer.</summary>
    private static readonly Gen<Step> AnsweredStep =
        AnyStep.Where(step => step is not { Kind: StepKind.Restart } and not { Kind: StepKind.Confirm, Flag: true });

    private static readonly Gen<FieldPolicy> AnyShared =
        from rule in Gen.OneOf(Enum.GetValues<ConflictRule>().Where(rule => rule is not ConflictRule.MostRestrictive).ToArray())
        from fallback in Gen.OneOf(ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot, ConflictRule.Review)
        from writeTo in Gen.OneOf(Enum.GetValues<Receivers>())
        from onRefused in Gen.OneOf(Enum.GetValues<RefusalAction>())
        from clearable in Gen.Bool
        select Text(FieldOwner.Shared, writeTo) with { Rule = rule, Fallback = fallback, OnRefused = onRefused, Clearable = clearable };

    /// <summary>A field that one system owns and that the other receives, or not.</summary>
    private static readonly Gen<FieldPolicy> AnyOwned =
        from owner in Gen.OneOf(FieldOwner.ServiceTitan, FieldOwner.HubSpot)
        from writeTo in Gen.OneOf(Enum.GetValues<Receivers>())
        from onRefused in Gen.OneOf(Enum.GetValues<RefusalAction>())
        from clearable in Gen.Bool
        select Text(owner, writeTo) with { OnRefused = onRefused, Clearable = clearable };

    private static readonly Gen<FieldPolicy> AnyConsent = Gen.Const(
        new FieldPolicy(FieldName.HouseholdDoNotMail, FieldType.Boolean, FieldOwner.Shared, Receivers.Both, ConflictRule.MostRestrictive));

    private static readonly Gen<FieldPolicy> Newest = Gen.Const(Text(FieldOwner.Shared, Receivers.Both));

    /// <summary>Fields whose end is decided by what was entered and when. What a person is asked about depends on who was heard first.</summary>
    private static readonly Gen<FieldPolicy> OrderFree = Gen.OneOf(
        Gen.OneOf(ConflictRule.Newest, ConflictRule.PreferServiceTitan, ConflictRule.PreferHubSpot)
            .Select(rule => Text(FieldOwner.Shared, Receivers.Both) with { Rule = rule }),
        AnyOwned.Where(field => field.OnRefused is not RefusalAction.Review));

    /// <summary>Anything goes.</summary>
    public static Gen<Scenario> Any { get; } =
        Histories(Gen.OneOf(AnyShared, AnyOwned, AnyConsent), AnyHabits, AnyStep, Gen.OneOf(Patient, Impatient), Gen.Bool);

    /// <summary>
    /// Vendors that render what they are told. How they do shows in their answer; where that is lost they have to say who wrote.
    /// </summary>
    public static Gen<Scenario> Rendering { get; } = Gen.OneOf(
        Histories(Gen.OneOf(AnyShared, AnyOwned), Shouting.Where(habits => habits.NamesWriter), AnyStep, Gen.Const(Patient), Gen.Const(false)),
        Histories(
            Gen.OneOf(AnyShared, AnyOwned), Shouting, AnsweredStep,
            Gen.Const(Patient), Gen.Const(false)));

    /// <summary>Fields with one owner.</summary>
    public static Gen<Scenario> Owned { get; } = Histories(AnyOwned, AnyHabits, AnyStep, Gen.Const(Patient), Gen.Bool);

    /// <summary>Consent alone, with writes, crashes and lost answers, between vendors that give all evidence, also where it flips too often and stands still.</summary>
    public static Gen<Scenario> Consent { get; } =
        Histories(AnyConsent, Gen.Const(Habits.Exact), AnyStep, Gen.OneOf(Patient, Impatient), Gen.Const(false));

    /// <summary>Newest wins, between vendors that give all evidence, also where an earlier value is entered again.</summary>
    public static Gen<Scenario> NewestWins { get; } =
        Gen.Select(Histories(Newest, Gen.Const(Habits.Exact), AnyStep, Gen.Const(Patient), Gen.Const(false)), Gen.Bool, (scenario, repeats) =>
            scenario with { Repeats = repeats });

    /// <summary>Nothing but edits with certain times: what is left to vary is the order in which they arrive.</summary>
    public static Gen<Scenario> EditsAlone { get; } =
        Histories(OrderFree, Gen.Const(Habits.Exact), AnyEdit, Gen.Const(Patient), Gen.Const(false));

    private static Gen<Scenario> Histories(
        Gen<FieldPolicy> field, Gen<Habits> habits, Gen<Step> step, Gen<OscillationPolicy> oscillation, Gen<bool> clears) =>
        from fields in field.Array[1, 3]
        from limit in oscillation
        from serviceTitan in habits
        from hubSpot in habits
        from steps in step.Array[1, StepsMax]
        from shuffle in Gen.Int[0, 1_000]
        from clear in clears
        select new Scenario(
            new SyncPolicy(1, Named(fields), NoCreation, limit, StopList.Empty), serviceTitan, hubSpot, [.. steps], shuffle, clear);

    private static FieldPolicy Text(FieldOwner owner, Receivers writeTo) => new(FieldName.HouseholdName, FieldType.Text, owner, writeTo);

    /// <summary>Gives each text field a name of its own; consent has one name and comes once.</summary>
    private static IEnumerable<FieldPolicy> Named(FieldPolicy[] fields)
    {
        string[] names = [FieldName.HouseholdName, FieldName.HouseholdType, FieldName.HouseholdAddress];
        return fields
            .Select((field, index) => field.Type is FieldType.Boolean ? field : field with { Field = names[index] })
            .DistinctBy(field => field.Field);
    }
}
