using Hearth.Domain.Values;

namespace Hearth.Domain.Policy;

/// <summary>The policy's answer for one field.</summary>
/// <param name="Field">One of <see cref="FieldName"/>.</param>
/// <param name="Type">How its values are made canonical.</param>
/// <param name="Owner">Who may change it.</param>
/// <param name="WriteTo">Where it is written.</param>
/// <param name="Rule">For shared fields: what decides between concurrent edits.</param>
/// <param name="Fallback">What <see cref="ConflictRule.Newest"/> turns to when the times leave doubt; not <c>Newest</c> itself.</param>
/// <param name="OnRefused">What happens after a refused edit.</param>
/// <param name="Clearable">True when an empty value may replace a filled one although its system does not own the field.</param>
public sealed record FieldPolicy(
    string Field,
    FieldType Type,
    FieldOwner Owner,
    Receivers WriteTo,
    ConflictRule Rule = ConflictRule.Newest,
    ConflictRule Fallback = ConflictRule.PreferServiceTitan,
    RefusalAction OnRefused = RefusalAction.Restore,
    bool Clearable = false)
{
    /// <summary>True when the field is written to the system.</summary>
    public bool IsReceivedBy(SystemKind system) =>
        WriteTo.HasFlag(system is SystemKind.ServiceTitan ? Receivers.ServiceTitan : Receivers.HubSpot);
}
