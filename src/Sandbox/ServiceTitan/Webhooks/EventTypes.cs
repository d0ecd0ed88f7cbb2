namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The types of the events that this tenant sends; customers, contacts, locations and payments have none.</summary>
internal static class EventTypes
{
    public const string BookingUpdated = "tn.crm.booking-updated";
    public const string LeadCreated = "tn.crm.lead-created";
    public const string LeadUpdated = "tn.crm.lead-updated";
    public const string JobScheduled = "tn.jpm.job-scheduled";
    public const string JobRescheduled = "tn.jpm.job-rescheduled";
    public const string JobUpdated = "tn.jpm.job-updated";
    public const string JobCompleted = "tn.jpm.job-completed";
    public const string JobAppointmentUpdated = "tn.jpm.job-appointment-updated";
    public const string TechnicianDispatched = "tn.dis.technician-dispatched";
    public const string InvoiceUpdated = "tn.acc.invoice-updated";
}
