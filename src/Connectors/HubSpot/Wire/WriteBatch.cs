namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>The body of a batch upsert or update.</summary>
internal sealed record WriteBatch(IReadOnlyList<WriteInput> Inputs);
