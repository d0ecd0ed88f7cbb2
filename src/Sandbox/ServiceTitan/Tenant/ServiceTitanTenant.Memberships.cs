namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Adds a kind of membership; without a duration (months) it goes on.</summary>
    public MembershipType AddMembershipType(
        string name,
        MembershipRecurrence frequency = MembershipRecurrence.Annual,
        int? durationMonths = 12,
        decimal salePrice = 0,
        string? displayName = null,
        RecordTimes? times = null) =>
        Add(MembershipTypes, times, (id, created, modified) =>
            new MembershipType(id, name, displayName ?? name, frequency, durationMonths, salePrice, created, modified));

    /// <summary>Sells a membership to a customer.</summary>
    public WriteResult<Membership> SellMembership(NewMembership draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (Customers.Find(draft.CustomerId) is null)
            {
                return WriteResult<Membership>.Invalid("customerId", $"Customer with id {draft.CustomerId} was not found.");
            }

            if (MembershipTypes.Find(draft.MembershipTypeId) is not { } type)
            {
                return WriteResult<Membership>.Invalid("membershipTypeId", $"Membership type with id {draft.MembershipTypeId} was not found.");
            }

            if (draft.LocationId is { } location && Locations.Find(location) is null)
            {
                return WriteResult<Membership>.Invalid("locationId", $"Location with id {location} was not found.");
            }

            var (created, modified) = Dates(times);
            var to = type.DurationMonths is { } months ? draft.From.AddMonths(months) : (DateTimeOffset?)null;
            return WriteResult<Membership>.Done(Put(
                Memberships,
                new Membership(
                    NextId(), draft.CustomerId, type.Id, draft.BusinessUnitId ?? BusinessUnits.Rows.First().Id, MembershipStatus.Active, type.BillingFrequency,
                    draft.From, to, created, modified, draft.LocationId, type.DurationMonths, draft.SoldById, draft.Memo),
                modified));
        }
    }

    /// <summary>Changes a membership. A change of its status is kept; one that is canceled ends then.</summary>
    public WriteResult<Membership> EditMembership(long id, MembershipEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Memberships.Find(id) is not { } before)
            {
                return WriteResult<Membership>.Missing(id);
            }

            if (edit.LocationId is { } location && Locations.Find(location) is null)
            {
                return WriteResult<Membership>.Invalid("locationId", $"Location with id {location} was not found.");
            }

            var at = modifiedOn ?? Now;
            var status = edit.Status ?? before.Status;
            var after = before with
            {
                Status = status,
                Active = status is not MembershipStatus.Deleted,
                BusinessUnitId = edit.BusinessUnitId ?? before.BusinessUnitId,
                From = edit.From ?? before.From,
                To = edit.ClearTo ? null : edit.To ?? before.To,
                NextScheduledBillDate = edit.NextScheduledBillDate ?? before.NextScheduledBillDate,
                SoldById = edit.SoldById ?? before.SoldById,
                LocationId = edit.LocationId ?? before.LocationId,
                Memo = edit.Memo ?? before.Memo,
                CancellationDate = status is MembershipStatus.Canceled ? before.CancellationDate ?? at : null,
                ModifiedOn = Later(before.ModifiedOn, at),
            };
            if (status != before.Status)
            {
                Put(MembershipStatusChanges, new MembershipStatusChange(NextId(), id, before.Status, status, at), at);
            }

            return WriteResult<Membership>.Done(Put(Memberships, after, at), before);
        }
    }

    /// <summary>Lets a visit come again and again at a location, each so many months.</summary>
    public WriteResult<RecurringService> AddRecurringService(
        string name, long locationId, int intervalMonths, DateTimeOffset from, long? membershipId = null, long? jobTypeId = null, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (Locations.Find(locationId) is null)
            {
                return WriteResult<RecurringService>.Invalid("locationId", $"Location with id {locationId} was not found.");
            }

            var membership = membershipId is { } id ? Memberships.Find(id) : null;
            if (membershipId is not null && membership is null)
            {
                return WriteResult<RecurringService>.Invalid("membershipId", $"Membership with id {membershipId} was not found.");
            }

            var (created, modified) = Dates(times);
            return WriteResult<RecurringService>.Done(Put(
                RecurringServices,
                new RecurringService(
                    NextId(), name, locationId, membershipId, membership?.BusinessUnitId, jobTypeId, null, intervalMonths, from, created, modified, membership?.To),
                modified));
        }
    }

    /// <summary>Adds a visit of a recurring service that is due on a day.</summary>
    public WriteResult<RecurringServiceEvent> AddVisit(long recurringServiceId, DateTimeOffset date, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (RecurringServices.Find(recurringServiceId) is null)
            {
                return WriteResult<RecurringServiceEvent>.Invalid("locationRecurringServiceId", $"Recurring service with id {recurringServiceId} was not found.");
            }

            var (created, modified) = Dates(times);
            return WriteResult<RecurringServiceEvent>.Done(Put(
                RecurringServiceEvents,
                new RecurringServiceEvent(NextId(), recurringServiceId, date, OpportunityStatus.NotAttempted, created, modified),
                modified));
        }
    }

    /// <summary>Says that a job is, or is not, what came of a visit.</summary>
    public WriteResult<RecurringServiceEvent> MarkVisit(long id, long jobId, bool isComplete, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (RecurringServiceEvents.Find(id) is not { } before)
            {
                return WriteResult<RecurringServiceEvent>.Missing(id);
            }

            if (Jobs.Find(jobId) is null)
            {
                return WriteResult<RecurringServiceEvent>.Invalid("jobId", $"Job with id {jobId} was not found.");
            }

            var at = modifiedOn ?? Now;
            var after = before with
            {
                JobId = isComplete ? jobId : null,
                Status = isComplete ? OpportunityStatus.Won : OpportunityStatus.NotAttempted,
                ModifiedOn = Later(before.ModifiedOn, at),
            };
            return WriteResult<RecurringServiceEvent>.Done(Put(RecurringServiceEvents, after, at), before);
        }
    }
}
