using System.Globalization;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The pipelines of every object type.</summary>
internal sealed partial class PipelineCatalog
{
    private const long FirstId = 700_000_001;

    private readonly Dictionary<CrmObjectType, List<Pipeline>> _byType = [];
    private readonly PortalChanges _changes;
    private long _nextId = FirstId;

    public PipelineCatalog(long now, PortalChanges changes)
    {
        _changes = changes;
        Put(CrmObjectTypes.Deal, new Pipeline("default", "Sales Pipeline", 0, DealStages(now), now));
        Put(CrmObjectTypes.Find("ticket")!, new Pipeline("0", "Support Pipeline", 0, TicketStages(now), now));
        foreach (var type in CrmObjectTypes.All.Where(type => type.PipelineProperty == "hs_pipeline" && type.Name != "ticket"))
        {
            Put(type, new Pipeline(NewId(), $"{type.Name} pipeline", 0, [Stage("New", 0), Stage("In progress", 1), Stage("Done", 2)], now));
        }

        PipelineStage Stage(string label, int order) => new(NewId(), label, order, Open, now);
    }

    private static IReadOnlyDictionary<string, string> Open { get; } = new Dictionary<string, string> { ["isClosed"] = "false" };

    public string NewId()
    {
        _changes.Catalog(this);
        return _nextId++.ToString(CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<Pipeline> Of(CrmObjectType type) => _byType.GetValueOrDefault(type) ?? [];

    public Pipeline? Find(CrmObjectType type, string? id) => Of(type).FirstOrDefault(pipeline => pipeline.Id == id);

    /// <summary>Adds a pipeline, or puts it in the place of the one with its id.</summary>
    public void Put(CrmObjectType type, Pipeline pipeline)
    {
        _changes.Catalog(this);
        if (!_byType.TryGetValue(type, out var pipelines))
        {
            _byType[type] = pipelines = [];
        }

        var place = pipelines.FindIndex(existing => existing.Id == pipeline.Id);
        if (place < 0)
        {
            pipelines.Add(pipeline);
        }
        else
        {
            pipelines[place] = pipeline;
        }
    }

    public void Remove(CrmObjectType type, string id)
    {
        _changes.Catalog(this);
        _byType.GetValueOrDefault(type)?.RemoveAll(pipeline => pipeline.Id == id);
    }

    public IReadOnlyList<PropertyOption> PipelineOptions(CrmObjectType type) =>
        [.. Of(type).Select(pipeline => new PropertyOption(pipeline.Id, pipeline.Label) { DisplayOrder = pipeline.DisplayOrder })];

    public IReadOnlyList<PropertyOption> StageOptions(CrmObjectType type) =>
        [.. Of(type).SelectMany(pipeline => pipeline.Stages).Select(stage => new PropertyOption(stage.Id, stage.Label) { DisplayOrder = stage.DisplayOrder })];

    private static PipelineStage[] DealStages(long now)
    {
        return
        [
            Stage("appointmentscheduled", "Appointment Scheduled", 0, "0.2"),
            Stage("qualifiedtobuy", "Qualified To Buy", 1, "0.4"),
            Stage("presentationscheduled", "Presentation Scheduled", 2, "0.6"),
            Stage("decisionmakerboughtin", "Decision Maker Bought-In", 3, "0.8"),
            Stage("contractsent", "Contract Sent", 4, "0.9"),
            Stage("closedwon", "Closed Won", 5, "1.0"),
            Stage("closedlost", "Closed Lost", 6, "0.0"),
        ];

        PipelineStage Stage(string id, string label, int order, string probability) => new(
            id,
            label,
            order,
            new Dictionary<string, string> { ["isClosed"] = probability is "1.0" or "0.0" ? "true" : "false", ["probability"] = probability },
            now);
    }

    private static PipelineStage[] TicketStages(long now)
    {
        return [Stage("1", "New", 0, "OPEN"), Stage("2", "Waiting on contact", 1, "OPEN"), Stage("3", "Waiting on us", 2, "OPEN"), Stage("4", "Closed", 3, "CLOSED")];

        PipelineStage Stage(string id, string label, int order, string state) =>
            new(id, label, order, new Dictionary<string, string> { ["ticketState"] = state }, now);
    }
}
