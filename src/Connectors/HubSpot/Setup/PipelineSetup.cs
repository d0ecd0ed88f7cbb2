using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>Finds or makes the deal pipeline that shows jobs. One call when everything stands.</summary>
internal static class PipelineSetup
{
    private const string Deals = "deals";

    /// <summary>Reads the pipeline; the value is null when it or one of its stages is missing.</summary>
    public static async Task<CallResult<JobStages?>> ReadAsync(HubSpotClient client, string label, CancellationToken cancellationToken)
    {
        var read = await ReadPipelineAsync(client, label, cancellationToken);
        return read switch
        {
            CallResult<Pipeline?>.Answered { Value: var pipeline } =>
                new CallResult<JobStages?>.Answered(pipeline is null ? null : StagesOf(pipeline)),
            CallResult<Pipeline?>.Failed failed => new CallResult<JobStages?>.Failed(failed.Failure, failed.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Creates what is missing; returns a failure that ends the setup, or null.</summary>
    public static async Task<VendorFailure?> PrepareAsync(
        HubSpotClient client, string label, SetupFindings findings, CancellationToken cancellationToken)
    {
        var read = await ReadPipelineAsync(client, label, cancellationToken);
        if (read is CallResult<Pipeline?>.Failed { Failure: var failure })
        {
            return failure;
        }

        return ((CallResult<Pipeline?>.Answered)read).Value is { } pipeline
            ? await AddStagesAsync(client, pipeline, findings, cancellationToken)
            : await CreatePipelineAsync(client, label, findings, cancellationToken);
    }

    private static async Task<CallResult<Pipeline?>> ReadPipelineAsync(HubSpotClient client, string label, CancellationToken cancellationToken)
    {
        var read = await client.GetAsync("deals.pipelines", HubSpotApi.Pipelines(Deals), HubSpotJson.Default.ListingPipeline, cancellationToken);
        return read switch
        {
            CallResult<Listing<Pipeline>>.Answered { Value.Results: var pipelines } => new CallResult<Pipeline?>.Answered(
                pipelines.Where(pipeline => Same(pipeline.Label, label)).MinBy(pipeline => pipeline.DisplayOrder)),
            CallResult<Listing<Pipeline>>.Failed failed => new CallResult<Pipeline?>.Failed(failed.Failure, failed.Error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<VendorFailure?> CreatePipelineAsync(
        HubSpotClient client, string label, SetupFindings findings, CancellationToken cancellationToken)
    {
        var pipeline = new Pipeline { Label = label, Stages = [.. JobStages.All.Select(Definition)] };
        var created = await client.CreateAsync(
            "deals.pipeline.create", HubSpotApi.Pipelines(Deals), pipeline, HubSpotJson.Default.Pipeline, cancellationToken);
        return findings.Take(created, RecordType.Deal, $"deal pipeline {label} with its {JobStages.All.Length} stages");
    }

    private static async Task<VendorFailure?> AddStagesAsync(
        HubSpotClient client, Pipeline pipeline, SetupFindings findings, CancellationToken cancellationToken)
    {
        foreach (var (stage, place) in JobStages.All.Select((stage, place) => (stage, place)))
        {
            if (pipeline.Stages.Any(existing => Same(existing.Label, stage.Label)))
            {
                continue;
            }

            var created = await client.CreateAsync(
                "deals.stage.create", HubSpotApi.Stages(Deals, pipeline.Id ?? ""), Definition(stage, place),
                HubSpotJson.Default.PipelineStage, cancellationToken);
            if (findings.Take(created, RecordType.Deal, $"deal stage {stage.Label}") is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private static JobStages? StagesOf(Pipeline pipeline)
    {
        var found = JobStages.All
            .Select(stage => (stage.Status, pipeline.Stages.FirstOrDefault(existing => Same(existing.Label, stage.Label))?.Id))
            .Where(pair => pair.Id is not null)
            .ToDictionary(pair => pair.Status, pair => pair.Id!);
        return pipeline.Id is not null && found.Count == JobStages.All.Length ? new JobStages(pipeline.Id, found) : null;
    }

    private static PipelineStage Definition(JobStage stage, int place) => new()
    {
        Label = stage.Label,
        DisplayOrder = place,
        Metadata = new Dictionary<string, string>
        {
            ["isClosed"] = stage.IsClosed ? "true" : "false",
            ["probability"] = stage.Probability,
        },
    };

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
