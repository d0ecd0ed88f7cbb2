using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.People.Deeds;

/// <summary>Someone books a job with its first appointment.</summary>
internal sealed record BookJob(int Job, string Summary, TimeSpan StartsIn) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var job = town.Customer(household) is { Record: var customer }
            ? town.ServiceTitan.Office.BookJob(customer, Summary, town.Now + StartsIn)
            : null;
        if (job is { } booked)
        {
            town.HasJob(household, Job, booked);
        }

        town.Tell(household, job is not null, $"books job {Job}: '{Summary}'");
    }
}

/// <summary>Someone moves a job into a status.</summary>
internal sealed record MoveJob(int Job, string Status, string Total) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Job(household, Job) is { } job && town.ServiceTitan.Office.MoveJob(job, Status, Total);
        town.Tell(household, isDone, $"moves job {Job} to {Status}");
    }
}

/// <summary>Someone moves a job's last appointment, or adds one.</summary>
internal sealed record Schedule(int Job, TimeSpan StartsIn, bool Adds) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var office = town.ServiceTitan.Office;
        var start = town.Now + StartsIn;
        var isDone = town.Job(household, Job) is { } job
            && (Adds ? office.AddAppointment(job, start) is not null : office.Reschedule(job, start));
        town.Tell(household, isDone, $"{(Adds ? "adds an appointment to" : "moves the appointment of")} job {Job}");
    }
}

/// <summary>Someone changes what a job is about.</summary>
internal sealed record EditJob(int Job, string Summary) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Job(household, Job) is { } job && town.ServiceTitan.Office.EditJob(job, Summary);
        town.Tell(household, isDone, $"says that job {Job} is about '{Summary}'");
    }
}

/// <summary>Someone sets a field of the deal that shows a job.</summary>
internal sealed record EditDeal(int Job, string Field, FieldValue Value) : Deed
{
    /// <inheritdoc />
    public override void Do(Town town, int household)
    {
        var isDone = town.Deal(household, Job) is { Record: var deal } && town.HubSpot.Edit(deal, Field, Value);
        town.Tell(household, isDone, $"sets {Field} of the deal of job {Job} to {Words.Of(Value)} in HubSpot");
    }
}
