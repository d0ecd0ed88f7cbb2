namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Makes a booking for a provider. It must be possible to reach whoever asks, or to find the place.</summary>
    public WriteResult<Booking> MakeBooking(NewBooking draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (draft.Address is null && draft.Contacts.Count == 0)
            {
                return WriteResult<Booking>.Invalid("contacts", "An address, a phone number or an email is required.");
            }

            if (UnknownReference<Booking>(draft.CampaignId, null, draft.BusinessUnitId, draft.JobTypeId) is { } problem)
            {
                return problem;
            }

            var (created, modified) = Dates(times);
            var booking = Put(
                Bookings,
                new Booking(
                    NextId(), draft.ProviderId, draft.ExternalId, draft.Source, draft.Name, draft.Summary, draft.IsFirstTimeClient, draft.Start ?? created,
                    BookingStatus.New, created, modified, draft.Address, draft.CustomerType, draft.CampaignId, draft.BusinessUnitId, draft.JobTypeId, draft.Priority,
                    IsSendConfirmationEmail: draft.IsSendConfirmationEmail)
                {
                    Contacts = [.. draft.Contacts.Select(contact => ContactOf(contact, modified))],
                },
                modified);
            Tell(times, EventTypes.BookingUpdated, writer => BookingJson.WriteEvent(writer, booking));
            return WriteResult<Booking>.Done(booking);
        }
    }

    /// <summary>Changes a booking as its provider does.</summary>
    public WriteResult<Booking> EditBooking(long id, long providerId, BookingEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return UnknownReference<Booking>(edit.CampaignId, null, edit.BusinessUnitId, edit.JobTypeId) ?? ChangeOwn(id, providerId, modifiedOn, (before, _) => before with
            {
                Source = edit.Source ?? before.Source,
                Name = edit.Name ?? before.Name,
                Address = edit.Address ?? before.Address,
                CustomerType = edit.CustomerType ?? before.CustomerType,
                Start = edit.Start ?? before.Start,
                Summary = edit.Summary ?? before.Summary,
                CampaignId = edit.CampaignId ?? before.CampaignId,
                BusinessUnitId = edit.BusinessUnitId ?? before.BusinessUnitId,
                JobTypeId = edit.JobTypeId ?? before.JobTypeId,
                Priority = edit.Priority ?? before.Priority,
                IsFirstTimeClient = edit.IsFirstTimeClient ?? before.IsFirstTimeClient,
                ExternalId = edit.ExternalId ?? before.ExternalId,
            });
        }
    }

    /// <summary>Adds a way to reach whoever made a booking.</summary>
    public WriteResult<Booking> AddBookingContact(long id, long providerId, NewContact contact, DateTimeOffset? modifiedOn = null) =>
        ChangeOwn(id, providerId, modifiedOn, (before, at) => before with { Contacts = [.. before.Contacts, ContactOf(contact, at)] });

    /// <summary>Closes a booking that came to nothing. One that became a job stays so.</summary>
    public WriteResult<Booking> DismissBooking(long id, long? providerId, long? reasonId, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return Bookings.Find(id) is { Status: BookingStatus.Converted }
                ? WriteResult<Booking>.Conflict($"Booking {id} is converted.")
                : ChangeOwn(id, providerId, modifiedOn, (before, _) => before with { Status = BookingStatus.Dismissed, DismissingReasonId = reasonId });
        }
    }

    /// <summary>Closes the booking that a job was booked from: it names the job from now on.</summary>
    private void ConvertBooking(long id, Job job, DateTimeOffset? modifiedOn) =>
        ChangeOwn(id, null, modifiedOn, (before, _) => before with { Status = BookingStatus.Converted, JobId = job.Id });

    private WriteResult<Booking> ChangeOwn(long id, long? providerId, DateTimeOffset? modifiedOn, Func<Booking, DateTimeOffset, Booking> change)
    {
        using (_gate.Enter())
        {
            if (Bookings.Find(id) is not { } before || (providerId is { } provider && before.ProviderId != provider))
            {
                return WriteResult<Booking>.Missing(id);
            }

            var at = modifiedOn ?? Now;
            var after = Put(Bookings, change(before, at) with { ModifiedOn = Later(before.ModifiedOn, at) }, at);
            Tell(modifiedOn, EventTypes.BookingUpdated, writer => BookingJson.WriteEvent(writer, after));
            return WriteResult<Booking>.Done(after, before);
        }
    }

    private BookingContact ContactOf(NewContact contact, DateTimeOffset at) => new(NextId(), contact.Type, contact.Value, contact.Memo ?? "", at);
}
