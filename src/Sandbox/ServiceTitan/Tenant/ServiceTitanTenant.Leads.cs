namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Makes a lead.</summary>
    public WriteResult<Lead> CreateLead(NewLead draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (draft.CallReasonId is null && draft.FollowUpDate is null)
            {
                return WriteResult<Lead>.Invalid("callReasonId", "Either callReasonId or followUpDate is required.");
            }

            if (UnknownReference<Lead>(draft.CampaignId, draft.CustomerId, draft.BusinessUnitId, draft.JobTypeId) is { } problem)
            {
                return problem;
            }

            var (created, modified) = Dates(times);
            var lead = Put(
                Leads,
                new Lead(NextId(), LeadStatus.Open, draft.Priority, draft.CampaignId, draft.Summary, created, modified, ApiUserId)
                {
                    CustomerId = draft.CustomerId,
                    LocationId = draft.LocationId,
                    BusinessUnitId = draft.BusinessUnitId,
                    JobTypeId = draft.JobTypeId,
                    CallReasonId = draft.CallReasonId,
                    FollowUpDate = draft.FollowUpDate,
                    BookingId = draft.BookingId,
                    TagTypeIds = draft.TagTypeIds,
                    Prospect = draft.Prospect,
                },
                modified);
            if (draft.BookingId is { } bookingId)
            {
                // A lead made of a booking takes its place.
                _ = DismissBooking(bookingId, null, null, times is null ? null : modified);
            }

            Tell(times, EventTypes.LeadCreated, writer => LeadJson.WriteEvent(writer, lead));
            return WriteResult<Lead>.Done(lead);
        }
    }

    /// <summary>Changes a lead.</summary>
    public WriteResult<Lead> EditLead(long id, LeadEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Leads.Find(id) is not { } before)
            {
                return WriteResult<Lead>.Missing(id);
            }

            if (UnknownReference<Lead>(edit.CampaignId ?? before.CampaignId, null, edit.BusinessUnitId, edit.JobTypeId) is { } problem)
            {
                return problem;
            }

            var (was, now) = (before.Prospect, edit.Prospect);
            return Change(before, modifiedOn, before with
            {
                CampaignId = edit.CampaignId ?? before.CampaignId,
                Priority = edit.Priority ?? before.Priority,
                BusinessUnitId = edit.BusinessUnitId ?? before.BusinessUnitId,
                JobTypeId = edit.JobTypeId ?? before.JobTypeId,
                Summary = edit.Summary ?? before.Summary,
                Prospect = new Prospect(
                    now.Name ?? was.Name, now.Phone ?? was.Phone, now.Email ?? was.Email, now.Street ?? was.Street, now.Unit ?? was.Unit,
                    now.City ?? was.City, now.State ?? was.State, now.Zip ?? was.Zip, now.Country ?? was.Country),
            });
        }
    }

    /// <summary>Puts a lead off to a later day.</summary>
    public WriteResult<Lead> FollowUpLead(long id, DateTimeOffset date, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return OpenLead(id) is { Problem: null } open
                ? Change(open.Row, modifiedOn, open.Row with { FollowUpDate = date }) : OpenLead(id);
        }
    }

    /// <summary>Closes a lead that came to nothing.</summary>
    public WriteResult<Lead> DismissLead(long id, long reasonId, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return OpenLead(id) is { Problem: null } open
                ? Change(open.Row, modifiedOn, open.Row with { Status = LeadStatus.Dismissed, DismissingReasonId = reasonId })
                : OpenLead(id);
        }
    }

    /// <summary>Closes the lead that a job was booked from. Nothing in either record names the other.</summary>
    private void ConvertLead(long id, Job job, DateTimeOffset? modifiedOn)
    {
        if (OpenLead(id) is { Problem: null } open)
        {
            Change(open.Row, modifiedOn, open.Row with { Status = LeadStatus.Converted, CustomerId = job.CustomerId, LocationId = job.LocationId });
        }
    }

    private WriteResult<Lead> OpenLead(long id) => Leads.Find(id) switch
    {
        null => WriteResult<Lead>.Missing(id),
        { Status: not LeadStatus.Open } closed => WriteResult<Lead>.Conflict($"Lead {id} is {closed.Status}."),
        var open => WriteResult<Lead>.Done(open),
    };

    private WriteResult<Lead> Change(Lead before, DateTimeOffset? modifiedOn, Lead after)
    {
        var at = modifiedOn ?? Now;
        after = Put(Leads, after with { ModifiedOn = at }, at);
        Tell(modifiedOn, EventTypes.LeadUpdated, writer => LeadJson.WriteEvent(writer, after));
        return WriteResult<Lead>.Done(after, before);
    }

    private WriteResult<T>? UnknownReference<T>(long? campaignId, long? customerId, long? unitId, long? typeId)
        where T : class, IRow =>
        Unknown(Campaigns, campaignId) ? WriteResult<T>.Invalid("campaignId", $"Campaign with id {campaignId} was not found.")
        : Unknown(Customers, customerId) ? WriteResult<T>.Invalid("customerId", $"Customer with id {customerId} was not found.")
        : Unknown(BusinessUnits, unitId) ? WriteResult<T>.Invalid("businessUnitId", $"Business unit with id {unitId} was not found.")
        : Unknown(JobTypes, typeId) ? WriteResult<T>.Invalid("jobTypeId", $"Job type with id {typeId} was not found.")
        : null;
}
