namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Adds a business unit.</summary>
    public BusinessUnit AddBusinessUnit(
        string name, string? phone = null, string? email = null, PostalAddress? address = null, RecordTimes? times = null) =>
        Add(BusinessUnits, times, (id, created, modified) => new BusinessUnit(id, name, phone, email, address, created, modified));

    /// <summary>Adds a technician.</summary>
    public Technician AddTechnician(
        string name, long? businessUnitId, string? email = null, string? phone = null, string? team = null, RecordTimes? times = null) =>
        Add(Technicians, times, (id, created, modified) =>
            new Technician(id, NextId(), name, email, phone, businessUnitId, team, created, modified));

    /// <summary>Adds a job type; the duration is in seconds.</summary>
    public JobType AddJobType(
        string name,
        IReadOnlyList<long>? businessUnitIds = null,
        Priority priority = Priority.Normal,
        int durationSeconds = 7_200,
        string jobClass = "Service",
        RecordTimes? times = null) =>
        Add(JobTypes, times, (id, created, modified) =>
            new JobType(id, name, businessUnitIds ?? [], priority, durationSeconds, jobClass, "", false, created, modified));

    /// <summary>Adds a reason to cancel a job.</summary>
    public JobReason AddCancelReason(string name, RecordTimes? times = null) =>
        Add(CancelReasons, times, (id, created, modified) => new JobReason(id, name, created, modified));

    /// <summary>Adds a reason to hold a job.</summary>
    public JobReason AddHoldReason(string name, RecordTimes? times = null) =>
        Add(HoldReasons, times, (id, created, modified) => new JobReason(id, name, created, modified));

    /// <summary>Adds a payment type.</summary>
    public PaymentType AddPaymentType(string name, RecordTimes? times = null) =>
        Add(PaymentTypes, times, (id, created, modified) => new PaymentType(id, name, created, modified));

    /// <summary>Adds a tag type; the color is like <c>#3366cc</c>.</summary>
    public TagType AddTagType(string name, string color, string code, RecordTimes? times = null) =>
        Add(TagTypes, times, (id, created, modified) => new TagType(id, name, color, code, created, modified));

    /// <summary>Adds a campaign category.</summary>
    public CampaignCategory AddCampaignCategory(string name, RecordTimes? times = null) =>
        Add(CampaignCategories, times, (id, created, modified) => new CampaignCategory(id, name, created, modified));

    /// <summary>Adds a campaign.</summary>
    public Campaign AddCampaign(
        string name,
        long? categoryId = null,
        long? businessUnitId = null,
        string? source = null,
        string? medium = null,
        RecordTimes? times = null) =>
        Add(Campaigns, times, (id, created, modified) =>
            new Campaign(id, name, categoryId, businessUnitId, source, medium, created, modified));

    /// <summary>Adds what a campaign costs a day in one month.</summary>
    public CampaignCost AddCampaignCost(long campaignId, int year, int month, decimal dailyCost, RecordTimes? times = null) =>
        Add(CampaignCosts, times, (id, created, modified) =>
            new CampaignCost(id, campaignId, year, month, dailyCost, created, modified));

    /// <summary>Puts a changed reference row (business unit, technician, job type, campaign ...) in the place of the old one.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="change">From the row to the changed row; the modified time is set here.</param>
    /// <param name="modifiedOn">An explicit time for history; null is now.</param>
    public WriteResult<T> EditReference<T>(long id, Func<T, T> change, DateTimeOffset? modifiedOn = null)
        where T : class, IRow
    {
        using (_gate.Enter())
        {
            if (TablesOf<T>().Find(table => table.Find(id) is not null) is not { } table)
            {
                return WriteResult<T>.Missing(id);
            }

            var before = table.Find(id)!;
            var at = modifiedOn ?? Now;
            return WriteResult<T>.Done(Put(table, Stamp(change(before), at), at), before);
        }
    }

    private static T Stamp<T>(T row, DateTimeOffset at)
        where T : class, IRow => (T)(IRow)(row switch
        {
            BusinessUnit unit => unit with { ModifiedOn = at },
            Technician technician => technician with { ModifiedOn = at },
            JobType type => type with { ModifiedOn = at },
            JobReason reason => reason with { ModifiedOn = at },
            PaymentType type => type with { ModifiedOn = at },
            TagType type => type with { ModifiedOn = at },
            Campaign campaign => campaign with { ModifiedOn = at },
            CampaignCategory category => category with { ModifiedOn = at },
            CampaignCost cost => cost with { ModifiedOn = at },
            _ => throw new ArgumentException($"A {typeof(T).Name} has edits of its own.", nameof(row)),
        });

    private T Add<T>(Table<T> table, RecordTimes? times, Func<long, DateTimeOffset, DateTimeOffset, T> make)
        where T : class, IRow
    {
        using (_gate.Enter())
        {
            var (created, modified) = Dates(times);
            return Put(table, make(NextId(), created, modified), modified);
        }
    }
}
