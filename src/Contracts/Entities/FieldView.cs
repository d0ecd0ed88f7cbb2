namespace Hearth.Contracts.Entities;

/// <summary>One field of an entity, with what every linked record is known to hold.</summary>
/// <param name="Part">The part: <c>root</c>, or a person's or appointment's id.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The agreed value in canonical form (an address in one line), or null.</param>
/// <param name="Version">The agreed value's version; 0 when there never was one.</param>
/// <param name="Owner"><c>shared</c>, <c>servicetitan</c> or <c>hubspot</c>.</param>
/// <param name="Origin">The record the value came from, or the named rule that derived it.</param>
/// <param name="State"><c>agreed</c>, <c>pending</c>, <c>conflict</c>, <c>quarantined</c>, <c>different</c> (a record keeps another value, as the policy says).</param>
/// <param name="Shadows">What each linked record holds.</param>
/// <param name="Decisions">The last decisions, newest first.</param>
[GenerateSerializer, Immutable, Alias("hearth.field-view")]
public sealed record FieldView(
    [property: Id(0)] string Part,
    [property: Id(1)] string Field,
    [property: Id(2)] string? Value,
    [property: Id(3)] long Version,
    [property: Id(4)] string Owner,
    [property: Id(5)] string? Origin,
    [property: Id(6)] string State,
    [property: Id(7)] IReadOnlyList<ShadowView> Shadows,
    [property: Id(8)] IReadOnlyList<DecisionView> Decisions);
