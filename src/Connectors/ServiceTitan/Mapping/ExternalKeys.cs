namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>The keys of the external data by which Hearth knows its records again.</summary>
internal static class ExternalKeys
{
    /// <summary>On customers: the household's id.</summary>
    public const string Household = "hearth_household_id";

    /// <summary>On jobs: the job's id.</summary>
    public const string Job = "hearth_job_id";
}
