using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Reconciliation;

/// <summary>Decides between the agreed value and an edit that did not know it.</summary>
internal static class ConcurrentEdit
{
    private const char SetSeparator = ';';

    /// <summary>What a rule says.</summary>
    /// <param name="Rule">The rule that decided in the end.</param>
    /// <param name="Winner">The value that is agreed from now on; null when a person has to decide.</param>
    internal readonly record struct Verdict(string Rule, FieldValue? Winner);

    /// <summary>Asks the field's rule, and its fallback where the evidence of time leaves doubt.</summary>
    internal static Verdict Decide(FieldQuestion question) => Decide(question, question.Policy.Rule);

    private static Verdict Decide(FieldQuestion question, ConflictRule rule)
    {
        var agreed = question.Cell.Value;
        var seen = question.Value;
        return rule switch
        {
            ConflictRule.Newest => Newest(question),
            ConflictRule.PreferServiceTitan => Prefer(question, SystemKind.ServiceTitan, RuleName.PreferServiceTitan),
            ConflictRule.PreferHubSpot => Prefer(question, SystemKind.HubSpot, RuleName.PreferHubSpot),
            ConflictRule.MostRestrictive => new(RuleName.MostRestrictive, Restrictive(agreed, seen)),
            ConflictRule.Union => new(RuleName.Union, Join(agreed, seen)),
            ConflictRule.KeepFirst => new(RuleName.KeepFirst, agreed.IsEmpty ? seen : agreed),
            ConflictRule.Review => new(RuleName.Review, null),
            _ => throw new System.Diagnostics.UnreachableException($"No such conflict rule: {rule}."),
        };
    }

    private static Verdict Newest(FieldQuestion question)
    {
        var seenAt = question.Known is { } known ? question.Time.KnownAfter(known.SeenAt) : question.Time;
        if (seenAt.IsCertainlyLaterThan(question.Cell.ChangedAt))
        {
            return new(RuleName.Newest, question.Value);
        }

        return question.Cell.ChangedAt.IsCertainlyLaterThan(seenAt)
            ? new(RuleName.Newest, question.Cell.Value)
            : Decide(question, question.Policy.Fallback is ConflictRule.Newest ? ConflictRule.Review : question.Policy.Fallback);
    }

    private static Verdict Prefer(FieldQuestion question, SystemKind preferred, string rule)
    {
        if (question.Cell.OriginSystem == question.System)
        {
            return new(RuleName.NewestWithinSystem, question.Time.At > question.Cell.ChangedAt.At ? question.Value : question.Cell.Value);
        }

        return new(rule, question.System == preferred ? question.Value : question.Cell.Value);
    }

    private static FieldValue Restrictive(FieldValue one, FieldValue other)
    {
        return one == ConsentRatchet.OptedOut || other == ConsentRatchet.OptedOut ? ConsentRatchet.OptedOut : one.IsEmpty ? other : one;
    }

    private static FieldValue Join(FieldValue one, FieldValue other) => FieldValue.Of(string.Join(
        SetSeparator,
        one.Text.Split(SetSeparator).Concat(other.Text.Split(SetSeparator))
            .Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}
