namespace Hearth.Sandbox.HubSpot;

/// <summary>What one record is to another, seen from the one that holds the edge.</summary>
internal sealed class AssociationEdge(RecordKey to)
{
    public RecordKey To { get; } = to;

    public List<AssociationType> Types { get; } = [];
}
