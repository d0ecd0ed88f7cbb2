namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>A stage of the job pipeline.</summary>
/// <param name="Status">The job status it stands for.</param>
/// <param name="Label">What people see, and how the stage is found again.</param>
/// <param name="Probability">From 0.0 to 1.0, which HubSpot demands of deal stages.</param>
/// <param name="IsClosed">True when the deal is over.</param>
internal sealed record JobStage(string Status, string Label, string Probability, bool IsClosed);
