using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Policies.Shapes;

namespace Hearth.Grains.Policies.Document;

/// <summary>
/// The keys of one field, checked against each other. A key that could never have an effect is refused: whoever wrote it expects
/// something that will not happen.
/// </summary>
internal sealed record FieldRules(
    FieldType Type,
    KeyReading<ImmutableArray<Receivers>> WriteTo,
    KeyReading<ConflictRule> Conflict,
    KeyReading<ConflictRule> Fallback,
    KeyReading<RefusalAction> OnRefused,
    KeyReading<bool> Clearable)
{
    public FieldPolicy For(string field, FieldOwner owner) => owner is FieldOwner.Shared ? Shared(field) : Owned(field, owner);

    private FieldPolicy Shared(string field)
    {
        if (WriteTo.IsValid && Written(Receivers.Both) is not Receivers.Both)
        {
            WriteTo.Report("A shared field is written to both systems: [servicetitan, hubspot]. If one side only shall receive it, make the other its owner.");
        }

        if (OnRefused.IsPresent)
        {
            OnRefused.Report("No edit of a shared field is ever refused; remove this key, or name an owner.");
        }

        var rule = Conflict.Or(ConflictRule.Newest);
        if (Fallback.IsPresent && rule is not ConflictRule.Newest)
        {
            Fallback.Report("A fallback is asked by 'conflict: newest' only; remove this key.");
        }

        Suits(Conflict);
        Suits(Fallback);
        var fallback = rule is ConflictRule.Newest ? Fallback.Or(ConflictRule.PreferServiceTitan) : rule;
        return new FieldPolicy(field, Type, FieldOwner.Shared, Receivers.Both, rule, fallback, Clearable: Clearable.Or(otherwise: false));
    }

    private FieldPolicy Owned(string field, FieldOwner owner)
    {
        var name = owner is FieldOwner.ServiceTitan ? PolicyWords.ServiceTitan : PolicyWords.HubSpot;
        var (other, otherName) = owner is FieldOwner.ServiceTitan
            ? (Receivers.HubSpot, PolicyWords.HubSpot)
            : (Receivers.ServiceTitan, PolicyWords.ServiceTitan);
        if (Conflict.IsPresent)
        {
            Conflict.Report($"{name} owns this field, so there is no conflict to decide; remove this key, or write 'owner: shared'.");
        }

        if (Fallback.IsPresent)
        {
            Fallback.Report($"{name} owns this field, so there is no conflict to decide; remove this key, or write 'owner: shared'.");
        }

        if (Clearable.Is(value: true))
        {
            Clearable.Report($"{name} owns this field and may clear it anyway; remove this key, or write 'owner: shared'.");
        }

        var writeTo = Written(other);
        if (OnRefused.Is(RefusalAction.Restore) && !writeTo.HasFlag(other))
        {
            OnRefused.Report($"Nothing can be restored at {otherName}, because the field is not written there; write 'ignore' or 'review', or add {otherName} to writeTo.");
        }

        return new FieldPolicy(field, Type, owner, writeTo, OnRefused: OnRefused.Or(RefusalAction.Restore));
    }

    private Receivers Written(Receivers otherwise) =>
        WriteTo.IsValid ? WriteTo.Or([]).Aggregate(Receivers.None, (all, one) => all | one) : otherwise;

    private void Suits(KeyReading<ConflictRule> rule)
    {
        if (rule.Is(ConflictRule.MostRestrictive) && Type is not FieldType.Boolean)
        {
            rule.Report("most_restrictive is for fields that are true or false, such as household.doNotMail.");
        }

        if (rule.Is(ConflictRule.Union) && Type is not FieldType.Text)
        {
            rule.Report("union is for fields that hold text.");
        }
    }
}
