namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>What the mapping depends on beside the record.</summary>
/// <param name="PhoneRegion">The region of phone numbers without a country code.</param>
/// <param name="Stages">The job pipeline, or null before it was read.</param>
internal sealed record MappingContext(string PhoneRegion, JobStages? Stages);
