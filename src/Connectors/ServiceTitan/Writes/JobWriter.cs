using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>Writes what Hearth may write on a job: its summary, and its own id as external data.</summary>
internal sealed class JobWriter(ServiceTitanClient client, RowMapper mapper, ServiceTitanConnection options, TimeProvider time)
{
    public async Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken)
    {
        if (write is not { Kind: WriteKind.Update, Id: { Length: > 0 } id })
        {
            return new WriteOutcome.Rejected([], "Jobs are booked and canceled in ServiceTitan.");
        }

        if (WriteAnswers.RefusedFields(write, FieldName.JobSummary) is { } refusal)
        {
            return refusal;
        }

        if (write.StampIdentity && options.ApplicationGuid == Guid.Empty)
        {
            return new WriteOutcome.Rejected([], "ApplicationGuid is empty: without it no id of ours can be kept in a job.");
        }

        var patch = new JobPatch
        {
            Summary = WriteAnswers.Written(write, FieldName.JobSummary) is { } summary ? HtmlFragment.FromText(summary.Text) : null,
            ExternalData = write.StampIdentity
                ? new ExternalDataUpdate(options.ApplicationGuid, [new ExternalEntry(ExternalKeys.Job, write.Entity.Value)])
                : null,
        };
        var request = ApiRequest.Patch("jpm.jobs.update", client.Paths.Job(id), patch, WireJson.Default.JobPatch);
        return await client.SendAsync(request, WireJson.Default.JobRow, cancellationToken) switch
        {
            // Only the summary of the answer counts, so the names of what the job points to are not needed.
            ApiAnswer<JobRow>.Ok row => WriteAnswers.Applied(
                write, JobMapping.Map(row.Value, ReferenceNames.None, mapper.Context(time.GetUtcNow()))),
            ApiAnswer<JobRow>.Failed failed => WriteFailures.Outcome(failed.Failure, write, time.GetUtcNow()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
