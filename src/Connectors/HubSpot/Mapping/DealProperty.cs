namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>The deal properties that Hearth reads or writes, by their internal names.</summary>
internal static class DealProperty
{
    public const string Name = "dealname";
    public const string Stage = "dealstage";
    public const string Pipeline = "pipeline";
    public const string Amount = "amount";
    public const string ObjectSource = "hs_object_source";
    public const string Modified = "hs_lastmodifieddate";

    /// <summary>Ours: the job's entity id, unique. The key of every creation, and the mark of a deal that is ours.</summary>
    public const string HearthJobId = "hearth_job_id";

    /// <summary>Ours: <c>connection:id</c> of the ServiceTitan job.</summary>
    public const string JobId = "st_job_id";

    /// <summary>Ours: the job's number.</summary>
    public const string JobNumber = "st_job_number";

    /// <summary>Ours: the name of the job's type.</summary>
    public const string JobType = "st_job_type";

    /// <summary>Ours: the name of the business unit.</summary>
    public const string Branch = "st_branch";

    /// <summary>Ours: the name of the campaign.</summary>
    public const string Campaign = "st_campaign";

    /// <summary>Ours: what the job is about.</summary>
    public const string Summary = "st_job_summary";

    /// <summary>Ours: the start of the first appointment.</summary>
    public const string ScheduledStart = "st_scheduled_start";

    /// <summary>Ours: when the job was completed.</summary>
    public const string CompletedOn = "st_completed_on";
}
