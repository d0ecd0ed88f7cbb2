namespace Hearth.Sandbox.HubSpot;

internal sealed partial class PipelineCatalog
{
    /// <summary>The id that the next pipeline or stage gets.</summary>
    public long NextId => _nextId;

    public IReadOnlyList<SavedPipelines> Save() =>
        [.. _byType.Select(pair => new SavedPipelines(pair.Key.TypeId, [.. pair.Value]))];

    public void Restore(long nextId, IEnumerable<SavedPipelines> saved)
    {
        _nextId = nextId;
        _byType.Clear();
        foreach (var pipelines in saved)
        {
            _byType[CrmObjectTypes.Find(pipelines.TypeId)!] = [.. pipelines.Pipelines];
        }
    }
}
