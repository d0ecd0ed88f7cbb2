using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone books a job with its first appointment. A number that was booked before means the new job from then on.</summary>
internal sealed record BookJob(int Job, string Summary, TimeSpan StartsIn) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"books job {Job}, '{Summary}', in {StartsIn.TotalHours:0} h";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household)
    {
        if (town.Customer(household) is not { Record: var customer }
            || town.ServiceTitan.Office.BookJob(customer, Summary, town.Now + StartsIn) is not { } booked)
        {
            return false;
        }

        town.HasJob(household, Job, booked);
        return true;
    }
}

/// <summary>Someone moves a job into a status.</summary>
internal sealed record MoveJob(int Job, string Status, string Total) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"moves job {Job} to {Status}";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Job(household, Job) is { } job && town.ServiceTitan.Office.MoveJob(job, Status, Total);
}

/// <summary>Someone moves a job's last appointment, or adds one.</summary>
internal sealed record Schedule(int Job, TimeSpan StartsIn, bool Adds) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words =>
        $"{(Adds ? "adds an appointment to" : "moves the appointment of")} job {Job}, in {StartsIn.TotalHours:0} h";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household)
    {
        var (office, start) = (town.ServiceTitan.Office, town.Now + StartsIn);
        return town.Job(household, Job) is { } job && (Adds ? office.AddAppointment(job, start) is not null : office.Reschedule(job, start));
    }
}

/// <summary>Someone changes what a job is about.</summary>
internal sealed record EditJob(int Job, string Summary) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"says that job {Job} is about '{Summary}'";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Job(household, Job) is { } job && town.ServiceTitan.Office.EditJob(job, Summary);
}

/// <summary>Someone sets a field of the deal that shows a job.</summary>
internal sealed record EditDeal(int Job, string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    protected override FormattableString Words => $"sets {Field} of the deal of job {Job} to {ValueWords.Of(Value)} in HubSpot";

    /// <inheritdoc />
    protected override bool TryDo(Town town, int household) =>
        town.Deal(household, Job) is { Record: var deal } && town.HubSpot.Edit(deal, Field, Value);
}
