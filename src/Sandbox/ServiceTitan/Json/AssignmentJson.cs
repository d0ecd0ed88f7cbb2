using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Dispatch.V2.AppointmentAssignmentResponse; the export row is the same.</summary>
internal static class AssignmentJson
{
    public static void Write(Utf8JsonWriter writer, Assignment assignment)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", assignment.Id);
        writer.WriteNumber("technicianId", assignment.TechnicianId);
        writer.WriteString("technicianName", assignment.TechnicianName);
        writer.WriteNumber("assignedById", assignment.AssignedById);
        writer.WriteTime("assignedOn", assignment.AssignedOn);
        writer.WriteString("status", assignment.Status.ToString());
        writer.WriteBoolean("isPaused", assignment.IsPaused);
        writer.WriteNumber("jobId", assignment.JobId);
        writer.WriteNumber("appointmentId", assignment.AppointmentId);
        writer.WriteTime("createdOn", assignment.CreatedOn);
        writer.WriteTime("modifiedOn", assignment.ModifiedOn);
        writer.WriteBoolean("active", assignment.Active);
        writer.WriteEndObject();
    }
}
