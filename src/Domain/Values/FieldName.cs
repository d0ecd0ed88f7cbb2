namespace Hearth.Domain.Values;

/// <summary>The fields that Hearth reconciles. The part before the dot says which part of an entity holds the field.</summary>
public static class FieldName
{
    /// <summary>The household's name as ServiceTitan keeps it, in one line.</summary>
    public const string HouseholdName = "household.name";

    /// <summary>Residential or commercial.</summary>
    public const string HouseholdType = "household.type";

    /// <summary>The bill-to address.</summary>
    public const string HouseholdAddress = "household.address";

    /// <summary>True when nobody may send mail to the household.</summary>
    public const string HouseholdDoNotMail = "household.doNotMail";

    /// <summary>The name of a place at which the household is served.</summary>
    public const string LocationName = "location.name";

    /// <summary>The address of a place at which the household is served.</summary>
    public const string LocationAddress = "location.address";

    /// <summary>A person's first name.</summary>
    public const string PersonFirstName = "person.firstName";

    /// <summary>A person's last name.</summary>
    public const string PersonLastName = "person.lastName";

    /// <summary>A person's email.</summary>
    public const string PersonEmail = "person.email";

    /// <summary>A person's landline or main number.</summary>
    public const string PersonPhone = "person.phone";

    /// <summary>A person's mobile number.</summary>
    public const string PersonMobile = "person.mobile";

    /// <summary>The job's number as people say it.</summary>
    public const string JobNumber = "job.number";

    /// <summary>The job's status: Scheduled, Dispatched, InProgress, Hold, Completed or Canceled.</summary>
    public const string JobStatus = "job.status";

    /// <summary>The name of the job's type.</summary>
    public const string JobType = "job.type";

    /// <summary>The name of the business unit that does the job.</summary>
    public const string JobBranch = "job.branch";

    /// <summary>The name of the campaign that the job is attributed to in ServiceTitan.</summary>
    public const string JobCampaign = "job.campaign";

    /// <summary>The start of the job's first appointment that was not canceled. Derived from its appointments.</summary>
    public const string JobScheduledStart = "job.scheduledStart";

    /// <summary>When the job was completed.</summary>
    public const string JobCompletedAt = "job.completedAt";

    /// <summary>The job's total.</summary>
    public const string JobTotal = "job.total";

    /// <summary>What the job is about, in plain text.</summary>
    public const string JobSummary = "job.summary";

    /// <summary>The customer record the job is done for, as <see cref="RecordRef"/> text. Shown in HubSpot as an association.</summary>
    public const string JobCustomer = "job.customer";

    /// <summary>The start of an appointment.</summary>
    public const string AppointmentStart = "appointment.start";

    /// <summary>An appointment's status: Scheduled, Dispatched, Working, Hold, Done or Canceled.</summary>
    public const string AppointmentStatus = "appointment.status";
}
