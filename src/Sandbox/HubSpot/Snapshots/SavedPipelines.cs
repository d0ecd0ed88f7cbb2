namespace Hearth.Sandbox.HubSpot;

/// <summary>The pipelines of one type as a snapshot keeps them.</summary>
/// <param name="TypeId">HubSpot's id of the type.</param>
/// <param name="Pipelines">In their order.</param>
internal sealed record SavedPipelines(string TypeId, IReadOnlyList<Pipeline> Pipelines);
