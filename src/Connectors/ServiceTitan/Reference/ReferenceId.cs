namespace Hearth.Connectors.ServiceTitan.Reference;

/// <summary>Names one business unit, campaign or job type.</summary>
internal sealed record ReferenceId(ReferenceKind Kind, long Id);
