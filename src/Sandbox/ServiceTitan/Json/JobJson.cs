using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Jpm.V2.JobResponse, its export row, and the shorter job that webhooks carry.</summary>
internal static class JobJson
{
    public static void Write(Utf8JsonWriter writer, Job job, Guid? application = null)
    {
        writer.WriteStartObject();
        WriteFull(writer, job, application);
        writer.WriteEndObject();
    }

    public static void WriteExport(Utf8JsonWriter writer, Job job)
    {
        writer.WriteStartObject();
        WriteFull(writer, job, application: null);
        writer.WriteBoolean("active", job.Active);
        writer.WriteEndObject();
    }

    /// <summary>The job without summary, custom fields and external data.</summary>
    public static void WriteCore(Utf8JsonWriter writer, Job job)
    {
        writer.WriteNumber("id", job.Id);
        writer.WriteString("jobNumber", job.JobNumber);
        writer.WriteOptional("projectId", job.ProjectId);
        writer.WriteNumber("customerId", job.CustomerId);
        writer.WriteNumber("locationId", job.LocationId);
        writer.WriteString("jobStatus", job.Status.ToString());
        writer.WriteTime("completedOn", job.CompletedOn);
        writer.WriteNumber("businessUnitId", job.BusinessUnitId);
        writer.WriteNumber("jobTypeId", job.JobTypeId);
        writer.WriteString("priority", job.Priority.ToString());
        writer.WriteNumber("campaignId", job.CampaignId);
        writer.WriteNumber("appointmentCount", job.AppointmentCount);
        writer.WriteNumber("firstAppointmentId", job.FirstAppointmentId);
        writer.WriteNumber("lastAppointmentId", job.LastAppointmentId);
        writer.WriteNulls("recallForId", "warrantyId");
        WriteLeadSource(writer, job.LeadSource);
        writer.WriteBoolean("noCharge", job.NoCharge);
        writer.WriteBoolean("notificationsEnabled", value: true);
        writer.WriteTime("createdOn", job.CreatedOn);
        writer.WriteNumber("createdById", job.CreatedById);
        writer.WriteTime("modifiedOn", job.ModifiedOn);
        writer.WriteIds("tagTypeIds", job.TagTypeIds);
        writer.WriteNull("leadCallId");
        writer.WriteOptional("partnerLeadCallId", job.PartnerLeadCallId);
        writer.WriteOptional("bookingId", job.BookingId);
        writer.WriteOptional("soldById", job.SoldById);
        writer.WriteString("customerPo", job.CustomerPo);
        writer.WriteNumber("invoiceId", job.InvoiceId);
        writer.WriteNull("membershipId");
        writer.WriteOptional("total", job.Total);
        writer.WriteNull("createdFromEstimateId");
        writer.WriteIds("estimateIds", []);
    }

    private static void WriteFull(Utf8JsonWriter writer, Job job, Guid? application)
    {
        WriteCore(writer, job);
        writer.WriteString("summary", job.Summary);
        writer.WriteCustomFields(job.CustomFields);
        writer.WriteExternalData(job.ExternalData, application);
    }

    private static void WriteLeadSource(Utf8JsonWriter writer, LeadSource? source)
    {
        if (source is null)
        {
            writer.WriteNull("jobGeneratedLeadSource");
            return;
        }

        writer.WriteStartObject("jobGeneratedLeadSource");
        writer.WriteOptional("jobId", source.JobId);
        writer.WriteOptional("employeeId", source.EmployeeId);
        writer.WriteEndObject();
    }
}
