using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>The deal pipeline that shows jobs: which stage stands for which status.</summary>
internal sealed class JobStages
{
    /// <summary>The stages, in order: the status they stand for, their label, and HubSpot's probability that the deal is won.</summary>
    public static readonly ImmutableArray<JobStage> All =
    [
        new("Scheduled", "Scheduled", "0.5", IsClosed: false),
        new("Dispatched", "Dispatched", "0.7", IsClosed: false),
        new("InProgress", "In progress", "0.8", IsClosed: false),
        new("Hold", "On hold", "0.4", IsClosed: false),
        new("Completed", "Completed", "1.0", IsClosed: true),
        new("Canceled", "Canceled", "0.0", IsClosed: true),
    ];

    private readonly FrozenDictionary<string, string> _stageOfStatus;
    private readonly FrozenDictionary<string, string> _statusOfStage;

    /// <summary>Takes the ids as the portal has them.</summary>
    public JobStages(string pipelineId, IReadOnlyDictionary<string, string> stageOfStatus)
    {
        PipelineId = pipelineId;
        _stageOfStatus = stageOfStatus.ToFrozenDictionary();
        _statusOfStage = stageOfStatus.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>The pipeline's id.</summary>
    public string PipelineId { get; }

    /// <summary>The stage id of a status, or null for a status that has none.</summary>
    public string? StageOf(string status) => _stageOfStatus.GetValueOrDefault(status);

    /// <summary>The status of a stage id, or null for a stage that Hearth did not make.</summary>
    public string? StatusOf(string stageId) => _statusOfStage.GetValueOrDefault(stageId);
}
