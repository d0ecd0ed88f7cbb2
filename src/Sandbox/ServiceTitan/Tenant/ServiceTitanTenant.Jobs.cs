namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Books a job with its appointments, and makes its $0 invoice at the same moment.</summary>
    public WriteResult<Job> BookJob(NewJob draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (ProblemOf(draft) is { } problem)
            {
                return problem;
            }

            var (created, modified) = Dates(times);
            var (jobId, invoiceId) = (NextId(), NextId());
            var job = new Job(
                jobId, $"{jobId}", draft.CustomerId, draft.LocationId, draft.BusinessUnitId, draft.JobTypeId, draft.CampaignId,
                JobStatus.Scheduled, draft.Priority, invoiceId, created, modified, ApiUserId)
            {
                Summary = draft.Summary,
                CustomerPo = draft.CustomerPo,
                SoldById = draft.SoldById,
                ProjectId = draft.ProjectId,
                BookingId = draft.BookingId,
                PartnerLeadCallId = draft.PartnerLeadCallId,
                LeadSource = draft.LeadSource,
                NoCharge = JobTypes.Find(draft.JobTypeId) is { NoCharge: true },
                CustomFields = draft.CustomFields,
                TagTypeIds = draft.TagTypeIds,
                ExternalData = draft.ExternalData?.ApplyTo([]) ?? [],
            };
            Put(Invoices, FirstInvoice(job, invoiceId, created, modified), modified);
            var visits = draft.Appointments.Select(visit => PutAppointment(job, visit, times)).ToList();
            job = Put(
                Jobs,
                job with { AppointmentCount = visits.Count, FirstAppointmentId = visits[0].Id, LastAppointmentId = visits[^1].Id },
                modified);
            if (draft.LeadId is { } leadId)
            {
                ConvertLead(leadId, job, times is null ? null : modified);
            }

            if (draft.BookingId is { } bookingId)
            {
                ConvertBooking(bookingId, job, times is null ? null : modified);
            }

            Tell(times, EventTypes.JobScheduled, writer => JobEvent(writer, job));
            return WriteResult<Job>.Done(job);
        }
    }

    /// <summary>Changes a job's own fields. Its status moves through <see cref="MoveJob"/> only.</summary>
    public WriteResult<Job> EditJob(long id, JobEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Jobs.Find(id) is not { } before)
            {
                return WriteResult<Job>.Missing(id);
            }

            if (ProblemOf(edit) is { } problem)
            {
                return problem;
            }

            var at = modifiedOn ?? Now;
            var after = Put(Jobs, Apply(before, edit) with { ModifiedOn = at }, at);
            Tell(modifiedOn, EventTypes.JobUpdated, writer => JobEvent(writer, after));
            return WriteResult<Job>.Done(after, before);
        }
    }

    /// <summary>
    /// Moves a job through its life as the office and the technician do; its open appointments and assignments follow, and
    /// completing it puts <paramref name="total"/> on its invoice and on the customer's balance. A <paramref name="completedOn"/>
    /// dates the work alone: the change itself is still live.
    /// </summary>
    public WriteResult<Job> MoveJob(
        long id, JobStatus status, decimal? total = null, DateTimeOffset? at = null, DateTimeOffset? completedOn = null)
    {
        using (_gate.Enter())
        {
            if (Jobs.Find(id) is not { } before)
            {
                return WriteResult<Job>.Missing(id);
            }

            if (before.Status == JobStatus.Completed || (before.Status == JobStatus.Canceled && status != JobStatus.Scheduled))
            {
                return WriteResult<Job>.Conflict($"Job {id} is {before.Status} and cannot become {status}.");
            }

            var time = at ?? Now;
            MoveAppointments(id, status, at);
            if (status == JobStatus.Completed && total is { } amount && Invoices.Find(before.InvoiceId) is { } invoice)
            {
                Reprice(invoice, new InvoiceEdit { SubTotal = amount, InvoicedOn = time }, at);
            }

            var job = Put(
                Jobs,
                before with
                {
                    Status = status,
                    CompletedOn = status == JobStatus.Completed ? completedOn ?? time : null,
                    Total = total ?? before.Total,
                    ModifiedOn = Later(Jobs.Find(id)!.ModifiedOn, time),
                },
                time);
            Tell(at, status == JobStatus.Completed ? EventTypes.JobCompleted : EventTypes.JobUpdated, writer => JobEvent(writer, job));
            return WriteResult<Job>.Done(job, before);
        }
    }

    private WriteResult<Job>? ProblemOf(NewJob draft)
    {
        if (draft.Appointments.Count == 0)
        {
            return WriteResult<Job>.Invalid("appointments", "A job needs at least one appointment.");
        }

        if (Unknown(Leads, draft.LeadId))
        {
            return WriteResult<Job>.Invalid("leadId", $"Lead with id {draft.LeadId} was not found.");
        }

        if (Customers.Find(draft.CustomerId) is not { Active: true })
        {
            return WriteResult<Job>.Invalid("customerId", $"Customer with id {draft.CustomerId} was not found.");
        }

        return Locations.Find(draft.LocationId)?.CustomerId != draft.CustomerId
            ? WriteResult<Job>.Invalid("locationId", $"Location with id {draft.LocationId} does not belong to the customer.")
            : ProblemOf(new JobEdit { BusinessUnitId = draft.BusinessUnitId, JobTypeId = draft.JobTypeId, CampaignId = draft.CampaignId });
    }

    private WriteResult<Job>? ProblemOf(JobEdit edit) =>
        (Unknown(BusinessUnits, edit.BusinessUnitId), Unknown(JobTypes, edit.JobTypeId), Unknown(Campaigns, edit.CampaignId),
         Unknown(Customers, edit.CustomerId), Unknown(Locations, edit.LocationId)) switch
        {
            (true, _, _, _, _) => WriteResult<Job>.Invalid("businessUnitId", $"Business unit with id {edit.BusinessUnitId} was not found."),
            (_, true, _, _, _) => WriteResult<Job>.Invalid("jobTypeId", $"Job type with id {edit.JobTypeId} was not found."),
            (_, _, true, _, _) => WriteResult<Job>.Invalid("campaignId", $"Campaign with id {edit.CampaignId} was not found."),
            (_, _, _, true, _) => WriteResult<Job>.Invalid("customerId", $"Customer with id {edit.CustomerId} was not found."),
            (_, _, _, _, true) => WriteResult<Job>.Invalid("locationId", $"Location with id {edit.LocationId} was not found."),
            _ => null,
        };

    private static bool Unknown<T>(Table<T> table, long? id)
        where T : class, IRow =>
        id is { } present && table.Find(present) is null;

    private static Job Apply(Job before, JobEdit edit) => before with
    {
        CustomerId = edit.CustomerId ?? before.CustomerId,
        LocationId = edit.LocationId ?? before.LocationId,
        BusinessUnitId = edit.BusinessUnitId ?? before.BusinessUnitId,
        JobTypeId = edit.JobTypeId ?? before.JobTypeId,
        Priority = edit.Priority ?? before.Priority,
        CampaignId = edit.CampaignId ?? before.CampaignId,
        Summary = edit.Summary ?? before.Summary,
        CustomerPo = edit.CustomerPo ?? before.CustomerPo,
        SoldById = edit.ClearSoldBy ? null : edit.SoldById ?? before.SoldById,
        LeadSource = edit.LeadSource ?? before.LeadSource,
        CustomFields = edit.CustomFields ?? before.CustomFields,
        TagTypeIds = edit.TagTypeIds ?? before.TagTypeIds,
        ExternalData = edit.ExternalData?.ApplyTo(before.ExternalData) ?? before.ExternalData,
    };

    private static Invoice FirstInvoice(Job job, long invoiceId, DateTimeOffset created, DateTimeOffset modified) =>
        new(invoiceId, job.JobNumber, job.CustomerId, job.LocationId, job.BusinessUnitId, job.Id, created, null, 0, 0, 0, created, modified);
}
