using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>
/// A deal in the job pipeline may be a job: one that carries our id, or did so when it was linked. Deals in other pipelines are the sales
/// team's own.
/// </summary>
internal static class DealMapping
{
    private const string StageAccepted = "A stage of the job pipeline that stands for a status: "
        + "Scheduled, Dispatched, In progress, On hold, Completed or Canceled.";

    /// <summary>The table.</summary>
    public static readonly RecordMapping Table = new()
    {
        Type = RecordType.Deal,
        Objects = "deals",
        ObjectTypeId = "0-3",
        ModifiedProperty = DealProperty.Modified,
        KeyProperty = DealProperty.HearthJobId,
        Fields =
        [
            FieldMapping.Single(FieldName.JobNumber, DealProperty.JobNumber, Canonicalize.Text),
            new FieldMapping(FieldName.JobStatus, [DealProperty.Stage], (values, context) => ReadStage(values[0], context), WriteStage),
            FieldMapping.Single(FieldName.JobType, DealProperty.JobType, Canonicalize.Text),
            FieldMapping.Single(FieldName.JobBranch, DealProperty.Branch, Canonicalize.Text),
            FieldMapping.Single(FieldName.JobCampaign, DealProperty.Campaign, Canonicalize.Text),
            FieldMapping.Single(FieldName.JobScheduledStart, DealProperty.ScheduledStart, Canonicalize.Instant),
            FieldMapping.Single(FieldName.JobCompletedAt, DealProperty.CompletedOn, Canonicalize.Instant),
            FieldMapping.Single(FieldName.JobTotal, DealProperty.Amount, Canonicalize.Money),
            FieldMapping.Single(FieldName.JobSummary, DealProperty.Summary, Canonicalize.Text),
        ],
        IdentityProperties = [DealProperty.HearthJobId, DealProperty.JobId],
        TraitProperties = [DealProperty.ObjectSource],
        OtherProperties = [DealProperty.Pipeline],
        Stored = Stored,
        IsObserved = static (properties, context) => properties.GetValueOrDefault(DealProperty.Pipeline) is { Length: > 0 } pipeline && pipeline == context.Stages?.PipelineId,
    };

    private static Canonicalization ReadStage(string? stage, MappingContext context)
    {
        if (string.IsNullOrEmpty(stage))
        {
            return default;
        }

        return context.Stages?.StatusOf(stage) is { } status
            ? new Canonicalization(FieldValue.Of(status), null, null)
            : new Canonicalization(FieldValue.Empty, FindingCode.UnknownOption, StageAccepted);
    }

    private static ImmutableArray<string>? WriteStage(FieldValue status, MappingContext context) =>
        context.Stages?.StageOf(status.Text) is { } stage ? [stage] : null;

    // A copy of a deal names the job too, but has not our id, which is unique: it is nobody's.
    private static StoredIdentity Stored(IReadOnlyDictionary<string, string?> properties) =>
        Job(properties.GetValueOrDefault(DealProperty.HearthJobId)) is { } job
            ? new StoredIdentity(job, null, Counterparts.Read(properties.GetValueOrDefault(DealProperty.JobId), RecordType.Job))
            : new StoredIdentity(null, null);

    private static EntityId? Job(string? text) => EntityId.IsWellFormed(text) && new EntityId(text!) is { Kind: EntityKind.Job } job ? job : null;
}
