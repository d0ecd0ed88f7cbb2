using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>Writes what Hearth may write on a job: its summary, and its own id.</summary>
internal sealed class JobWrites(VendorGateway gateway, Tenant tenant, TenantAnswers answers)
{
    /// <summary>Writes one job.</summary>
    public async Task<WriteOutcome> WriteAsync(RecordWrite write)
    {
        if (write is not { Kind: WriteKind.Update, Id: { Length: > 0 } id })
        {
            return new WriteOutcome.Rejected([], "Jobs are booked and canceled in ServiceTitan.");
        }

        return WriteAnswers.RefusedFields(write, FieldName.JobSummary)
            ?? answers.Of(write, await gateway.CallAsync(writes: true, () => Patch(write, id)));
    }

    private TenantAnswer Patch(RecordWrite write, string id)
    {
        if (tenant.Find(RecordType.Job, id) is not { State: TenantRow.Job { Row: var row } } job)
        {
            return new TenantAnswer.Missing();
        }

        tenant.Put(
            job,
            new TenantRow.Job(row with
            {
                Summary = WriteAnswers.Written(write, FieldName.JobSummary) is { } summary ? HtmlFragment.FromText(summary.Text) : row.Summary,
                ModifiedOn = tenant.Clock,
                ExternalData = write.StampIdentity ? [new ExternalEntry(ExternalKeys.Job, write.Entity.Value)] : row.ExternalData,
            }),
            Author.Hearth,
            write);
        return new TenantAnswer.Done(job);
    }
}
