using System.Collections.Immutable;
using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Policies;

/// <summary>Generates valid policies.</summary>
internal static class PolicyGen
{
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[1, 8].Select(letters => new string(letters));

    private static readonly Gen<string> Email = Gen.Select(Word, Word, (local, domain) => $"{local}@{domain}.com");

    private static readonly Gen<string> Phone = Gen.Int[1_000_000, 999_999_999].Select(digits => $"+1{digits}");

    private static readonly Gen<CreationTrigger> Trigger = Gen.OneOf(CreationTrigger.Never, CreationTrigger.Lead);

    private static readonly Gen<CreationPolicy> Creation = Gen.Select(
        Trigger, Trigger, Trigger, Word.Array[1, 5], (contact, deal, customer, stages) => new CreationPolicy(contact, deal, customer, [.. stages]));

    private static readonly Gen<DeletionPolicy> Deletion = Gen.Select(
        Gen.Enum<DeletionRule>(), Gen.Enum<DeletionRule>(), (tenant, portal) => new DeletionPolicy(tenant, portal));

    private static readonly Gen<OscillationPolicy> Oscillation = Gen.Select(
        Gen.Int[2, 10], Gen.Int[1, 86_400], (changes, seconds) => new OscillationPolicy(changes, TimeSpan.FromSeconds(seconds)));

    private static readonly Gen<StopList> Stop = Gen.Select(
        Email.Array[0, 4], Phone.Array[0, 4], Gen.Int[1, 100], (emails, phones, households) => new StopList([.. emails], [.. phones], households));

    private static readonly Gen<MatchThresholds> Thresholds = Gen.Select(
        Gen.Int[1, 1_000], Gen.Int[1, 1_000], (one, other) => new MatchThresholds(Math.Max(one, other), Math.Min(one, other)));

    private static readonly Gen<IdentityPolicy> Identity = Gen.Select(
        Thresholds,
        Gen.Int[-1_000, 1_000].Array[EvidenceName.All.Length],
        Gen.Dictionary(Word.Select(word => $"branch-{word}"), Thresholds)[0, 3],
        (thresholds, points, branches) => new IdentityPolicy(
            thresholds, EvidenceName.All.Zip(points).ToImmutableDictionary(pair => pair.First, pair => pair.Second), branches.ToImmutableDictionary()));

    private static readonly Gen<List<FieldPolicy>> Fields = Gen.Shuffle(DefaultPolicy.Create().Fields.ToArray())
        .SelectMany(fields => Gen.Int[1, fields.Length].Select(count => fields.Take(count)))
        .SelectMany(fields => fields.Aggregate(
            Gen.Const<List<FieldPolicy>>([]),
            (all, field) => Gen.Select(all, Field(field.Field, field.Type), (list, one) => list.Append(one).ToList())));

    public static Gen<SyncPolicy> Policy { get; } = Gen.Select(
        Gen.Long[1, long.MaxValue],
        Fields,
        Creation,
        Oscillation,
        Stop,
        Gen.Select(Identity, Deletion),
        (version, fields, creation, oscillation, stop, rest) => new SyncPolicy(version, fields, creation, oscillation, stop, rest.Item1, rest.Item2));

    private static Gen<FieldPolicy> Field(string field, FieldType type) =>
        Gen.OneOf(Shared(field, type), Owned(field, type, FieldOwner.ServiceTitan), Owned(field, type, FieldOwner.HubSpot));

    private static Gen<FieldPolicy> Shared(string field, FieldType type) =>
        from rule in Rule(type)
        from fallback in Rule(type)
        from clearable in Gen.Bool
        let settled = rule is not ConflictRule.Newest ? rule : fallback is ConflictRule.Newest ? ConflictRule.Review : fallback
        select new FieldPolicy(field, type, FieldOwner.Shared, Receivers.Both, rule, settled, Clearable: clearable);

    private static Gen<FieldPolicy> Owned(string field, FieldType type, FieldOwner owner) =>
        from writeTo in Gen.OneOf(Enum.GetValues<Receivers>())
        from onRefused in Gen.OneOf(Enum.GetValues<RefusalAction>())
        select new FieldPolicy(field, type, owner, writeTo, OnRefused: onRefused);

    private static Gen<ConflictRule> Rule(FieldType type) => Gen.OneOf(
        [.. Enum.GetValues<ConflictRule>().Where(rule => rule switch
        {
            ConflictRule.MostRestrictive => type is FieldType.Boolean,
            ConflictRule.Union => type is FieldType.Text,
            _ => true,
        })]);
}
