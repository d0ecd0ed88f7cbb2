namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Assigns technicians to a visit.</summary>
    public WriteResult<Appointment> AssignTechnicians(
        long appointmentId, IReadOnlyList<long> technicianIds, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Open(appointmentId) is { Problem: not null } refused)
            {
                return refused;
            }

            var appointment = Appointments.Find(appointmentId)!;
            foreach (var id in technicianIds)
            {
                if (Technicians.Find(id) is not { Active: true })
                {
                    return WriteResult<Appointment>.Invalid("technicianIds", $"Technician with id {id} was not found.");
                }

                if (Assigned(appointmentId).Any(assignment => assignment.TechnicianId == id))
                {
                    return WriteResult<Appointment>.Conflict($"Technician {id} is already assigned to appointment {appointmentId}.");
                }
            }

            foreach (var id in technicianIds)
            {
                PutAssignment(appointment, id, modifiedOn is null ? null : new RecordTimes(modifiedOn));
            }

            return WriteResult<Appointment>.Done(appointment);
        }
    }

    /// <summary>Takes technicians off a visit.</summary>
    public WriteResult<Appointment> UnassignTechnicians(
        long appointmentId, IReadOnlyList<long> technicianIds, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Appointments.Find(appointmentId) is not { Active: true } appointment)
            {
                return WriteResult<Appointment>.Missing(appointmentId);
            }

            var at = modifiedOn ?? Now;
            foreach (var assignment in Assigned(appointmentId).Where(assignment =>
                technicianIds.Contains(assignment.TechnicianId)).ToList())
            {
                Put(Assignments, assignment with { Active = false, ModifiedOn = at }, at);
            }

            return WriteResult<Appointment>.Done(appointment);
        }
    }

    private IEnumerable<Assignment> Assigned(long appointmentId) =>
        Assignments.FindAll(AssignmentsByAppointment.Ids(appointmentId)).Where(assignment => assignment.Active);

    private void PutAssignment(Appointment appointment, long technicianId, RecordTimes? times)
    {
        var (created, modified) = Dates(times);
        Put(
            Assignments,
            new Assignment(
                NextId(), technicianId, Technicians.Find(technicianId)?.Name ?? "", ApiUserId, created, AssignmentStatus.Scheduled,
                appointment.JobId, appointment.Id, created, modified),
            modified);
    }

    private void MoveAssignments(Appointment appointment, DateTimeOffset? modifiedOn)
    {
        var status = appointment.Status switch
        {
            AppointmentStatus.Dispatched => AssignmentStatus.Dispatched,
            AppointmentStatus.Working => AssignmentStatus.Working,
            AppointmentStatus.Done => AssignmentStatus.Done,
            _ => AssignmentStatus.Scheduled,
        };
        var at = modifiedOn ?? Now;
        foreach (var assignment in Assigned(appointment.Id).Where(assignment => assignment.Status != status).ToList())
        {
            Put(Assignments, assignment with { Status = status, ModifiedOn = at }, at);
        }
    }
}
