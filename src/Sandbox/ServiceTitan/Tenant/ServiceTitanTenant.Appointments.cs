namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Adds a visit to a job.</summary>
    public WriteResult<Appointment> AddAppointment(long jobId, NewAppointment draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (Jobs.Find(jobId) is not { } job)
            {
                return WriteResult<Appointment>.Invalid("jobId", $"Job with id {jobId} was not found.");
            }

            if (job.Status is JobStatus.Completed or JobStatus.Canceled)
            {
                return WriteResult<Appointment>.Conflict($"Job {jobId} is {job.Status}.");
            }

            var appointment = PutAppointment(job, draft, times);
            Recount(jobId, appointment.ModifiedOn);
            Tell(times, EventTypes.JobUpdated, writer => JobEvent(writer, Jobs.Find(jobId)!));
            return WriteResult<Appointment>.Done(appointment);
        }
    }

    /// <summary>Gives a visit other times.</summary>
    public WriteResult<Appointment> RescheduleAppointment(long id, AppointmentMove move, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Open(id) is { Problem: not null } refused)
            {
                return refused;
            }

            var before = Appointments.Find(id)!;
            var after = before with
            {
                Start = move.Start ?? before.Start,
                End = move.End ?? before.End,
                ArrivalWindowStart = move.ArrivalWindowStart ?? before.ArrivalWindowStart,
                ArrivalWindowEnd = move.ArrivalWindowEnd ?? before.ArrivalWindowEnd,
            };
            if (after.End <= after.Start)
            {
                return WriteResult<Appointment>.Invalid("end", "The end must come after the start.");
            }

            var result = Change(before, after, modifiedOn);
            Tell(modifiedOn, EventTypes.JobRescheduled, writer =>
            {
                JobEvent(writer, Jobs.Find(after.JobId)!);
                writer.WriteNumber("appointmentId", after.Id);
                writer.WriteString("appointmentNumber", after.AppointmentNumber);
            });
            return result;
        }
    }

    /// <summary>Puts a visit on hold, or takes it off again.</summary>
    public WriteResult<Appointment> HoldAppointment(long id, bool hold, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            var open = Open(id);
            return open.Problem is not null || (open.Row.Status == AppointmentStatus.Hold) == hold
                ? open.Problem is null ? WriteResult<Appointment>.Conflict($"Appointment {id} is {open.Row.Status}.") : open
                : Change(open.Row, open.Row with { Status = hold ? AppointmentStatus.Hold : AppointmentStatus.Scheduled }, modifiedOn);
        }
    }

    /// <summary>Writes what the technician should know.</summary>
    public WriteResult<Appointment> InstructAppointment(long id, string instructions, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return Appointments.Find(id) is { Active: true } before
                ? Change(before, before with { SpecialInstructions = instructions }, modifiedOn)
                : WriteResult<Appointment>.Missing(id);
        }
    }

    /// <summary>Marks a visit as confirmed by the customer, or not.</summary>
    public WriteResult<Appointment> ConfirmAppointment(long id, bool confirmed, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            return Appointments.Find(id) is { Active: true } before
                ? Change(before, before with { IsConfirmed = confirmed }, modifiedOn)
                : WriteResult<Appointment>.Missing(id);
        }
    }

    /// <summary>Deletes a visit; a job keeps at least one.</summary>
    public WriteResult<Appointment> DeleteAppointment(long id, DateTimeOffset? at = null)
    {
        using (_gate.Enter())
        {
            if (Appointments.Find(id) is not { Active: true } before)
            {
                return WriteResult<Appointment>.Missing(id);
            }

            if (Appointments.FindAll(AppointmentsByJob.Ids(before.JobId)).Count(visit => visit.Active) == 1)
            {
                return WriteResult<Appointment>.Conflict($"Appointment {id} is the only one of job {before.JobId}.");
            }

            var result = Change(before, before with { Active = false }, at);
            Recount(before.JobId, result.Row.ModifiedOn);
            return result;
        }
    }

    private Appointment PutAppointment(Job job, NewAppointment draft, RecordTimes? times)
    {
        var (created, modified) = Dates(times);
        var count = AppointmentsByJob.Ids(job.Id).Count();
        var appointment = Put(
            Appointments,
            new Appointment(
                NextId(), job.Id, job.CustomerId, $"{job.JobNumber}-{count + 1}", draft.Start, draft.End, draft.ArrivalWindowStart,
                draft.ArrivalWindowEnd, AppointmentStatus.Scheduled, created, modified, ApiUserId, draft.SpecialInstructions),
            modified);
        foreach (var technicianId in draft.TechnicianIds)
        {
            PutAssignment(appointment, technicianId, times);
        }

        return appointment;
    }

    private WriteResult<Appointment> Open(long id) => Appointments.Find(id) switch
    {
        null or { Active: false } => WriteResult<Appointment>.Missing(id),
        { Status: AppointmentStatus.Done or AppointmentStatus.Canceled } over =>
            WriteResult<Appointment>.Conflict($"Appointment {id} is {over.Status}."),
        var open => WriteResult<Appointment>.Done(open),
    };

    private WriteResult<Appointment> Change(Appointment before, Appointment after, DateTimeOffset? modifiedOn)
    {
        var at = modifiedOn ?? Now;
        after = Put(Appointments, after with { ModifiedOn = at }, at);
        Tell(modifiedOn, EventTypes.JobAppointmentUpdated, writer => AppointmentEvent(writer, after));
        return WriteResult<Appointment>.Done(after, before);
    }

    private void Recount(long jobId, DateTimeOffset at)
    {
        var job = Jobs.Find(jobId)!;
        var visits = Appointments.FindAll(AppointmentsByJob.Ids(jobId)).Where(visit => visit.Active).OrderBy(visit => visit.Start).ToList();
        Put(
            Jobs,
            job with
            {
                AppointmentCount = visits.Count,
                FirstAppointmentId = visits[0].Id,
                LastAppointmentId = visits[^1].Id,
                ModifiedOn = Later(job.ModifiedOn, at),
            },
            at);
    }

    private void MoveAppointments(long jobId, JobStatus status, DateTimeOffset? at)
    {
        var visits = Appointments.FindAll([.. AppointmentsByJob.Ids(jobId)]).Where(visit => visit.Active).OrderBy(visit => visit.Start);
        foreach (var visit in visits)
        {
            var next = NextStatus(visit.Status, status);
            if (next == visit.Status)
            {
                continue;
            }

            var after = Change(visit, visit with { Status = next }, at).Row;
            MoveAssignments(after, at);
            if (next == AppointmentStatus.Dispatched)
            {
                Tell(at, EventTypes.TechnicianDispatched, writer => DispatchEvent(writer, Jobs.Find(jobId)!, after));
            }

            if (status is JobStatus.Dispatched or JobStatus.InProgress)
            {
                // Only the next open visit is driven to; the later ones stay as they are.
                break;
            }
        }
    }

    private static AppointmentStatus NextStatus(AppointmentStatus now, JobStatus job) => (job, now) switch
    {
        (JobStatus.Scheduled, _) => AppointmentStatus.Scheduled,
        (_, AppointmentStatus.Done or AppointmentStatus.Canceled) => now,
        (JobStatus.Dispatched, _) => AppointmentStatus.Dispatched,
        (JobStatus.InProgress, _) => AppointmentStatus.Working,
        (JobStatus.Hold, _) => AppointmentStatus.Hold,
        (JobStatus.Completed, _) => AppointmentStatus.Done,
        _ => AppointmentStatus.Canceled,
    };
}
