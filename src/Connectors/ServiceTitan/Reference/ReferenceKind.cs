namespace Hearth.Connectors.ServiceTitan.Reference;

/// <summary>What a job points to by id.</summary>
internal enum ReferenceKind
{
    BusinessUnit,
    Campaign,
    JobType,
}
