using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>What holds of every single delivery. Each law names what breaks it, or nothing.</summary>
internal static class OnTheWay
{
    private static readonly FieldValue OptOut = FieldValue.Of(true);

    /// <summary>An observation that comes again changes nothing, however much later.</summary>
    public static string? Idempotence(Entity after, Observation seen, SyncPolicy policy) =>
        ReferenceEquals(EntityObserver.Observe(after, seen, policy, seen.ReadAt.AddHours(1)).Entity, after)
            ? null
            : "Idempotence: the same observation again changes something";

    /// <summary>Only an opt-in that a person gave ends an opt-out; no echo, write or repetition does.</summary>
    public static string? Consent(Entity before, Entity after, Observation seen, SyncPolicy policy) => (
        from field in policy.Fields
        where field.Rule is ConflictRule.MostRestrictive
            && before.Root.ValueOf(field.Field) == OptOut && after.Root.ValueOf(field.Field) != OptOut
            && !seen.Fields.Any(shown => shown.Field == field.Field && shown.Value != OptOut && shown.Writer is not ValueWriter.Hearth)
        select "Consent: an opt-out ended without a person's opt-in").FirstOrDefault();
}
