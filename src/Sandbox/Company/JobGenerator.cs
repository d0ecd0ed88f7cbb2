using System.Diagnostics;
using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up a household's jobs: a finished past, and for some an open present.</summary>
/// <param name="technicians">Who can be sent.</param>
/// <param name="now">When the past ends.</param>
internal sealed class JobGenerator(IReadOnlyList<Technician> technicians, DateTimeOffset now)
{
    /// <summary>Every state occurs at least once among so many households in a row.</summary>
    public const int StateCycle = 50;

    private const int JobsPerHouseholdMax = 100;
    private const int SettledDays = 4;
    private const int DaysToVisitMax = 10;
    private const float PastCancelShare = 0.08f;
    private const float AgainShare = 0.6f;

    // Both branches are on Central time: 14:00 UTC is eight or nine in the morning there.
    private const int FirstHourUtc = 14;
    private const int LastHourUtc = 21;

    /// <summary>The jobs, the oldest first; at least one where the household's turn in the cycle asks for an open one.</summary>
    /// <param name="random">The household's stream.</param>
    /// <param name="householdNumber">1 based.</param>
    /// <param name="kind">Whom the work is for.</param>
    /// <param name="branch">Who does it.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="customerSince">No job is older.</param>
    public IReadOnlyList<ServiceJob> Next(
        Randomizer random, int householdNumber, HouseholdKind kind, Branch branch, int places, DateTimeOffset customerSince)
    {
        var openState = OpenState(householdNumber);
        var count = Math.Max(JobCount(random, kind), openState is null ? 0 : 1);
        var pastCount = openState is null ? count : count - 1;
        var bookings = Enumerable.Range(0, pastCount)
            .Select(_ => random.Between(customerSince.AddMinutes(5), now.AddDays(-SettledDays)))
            .Order()
            .ToList();
        var campaign = random.Int(2, Catalogue.Campaigns.Count);
        var jobs = new List<ServiceJob>(count);
        for (var index = 0; index < count; index++)
        {
            var setting = new JobSetting(
                (householdNumber * JobsPerHouseholdMax) + index,
                branch,
                random.Of(Catalogue.JobTypes),
                index > 0 && random.Bool(AgainShare) ? 1 : campaign,
                random.Int(0, places - 1),
                kind == HouseholdKind.Commercial ? Catalogue.CommercialTaxRate : 0);
            jobs.Add(index < pastCount ? Past(random, setting, bookings[index]) : Open(random, setting, openState!.Value));
        }

        return jobs;
    }

    private static JobState? OpenState(int householdNumber) => (householdNumber % StateCycle) switch
    {
        1 or 11 or 21 or 31 or 41 => JobState.Scheduled,
        5 => JobState.Dispatched,
        15 => JobState.InProgress,
        25 or 35 => JobState.Hold,
        45 => JobState.Canceled,
        _ => null,
    };

    private static int JobCount(Randomizer random, HouseholdKind kind) => kind switch
    {
        HouseholdKind.Residential => random.Int(0, 99) switch { < 6 => 0, < 50 => 1, < 78 => 2, < 93 => 3, _ => 4 },
        HouseholdKind.Landlord => random.Int(2, 6),
        HouseholdKind.Commercial => random.Int(2, 8),
        _ => throw new UnreachableException(),
    };

    private ServiceJob Past(Randomizer random, JobSetting setting, DateTimeOffset bookedAt)
    {
        var daysMax = Math.Min(DaysToVisitMax, (int)(now - bookedAt).TotalDays - 2);
        var start = Morning(bookedAt.AddDays(random.Int(1, daysMax))).AddHours(random.Int(0, LastHourUtc - FirstHourUtc));
        if (random.Bool(PastCancelShare))
        {
            var canceledAt = random.Between(bookedAt, start);
            return Job(setting, JobState.Canceled, bookedAt, canceledAt, [VisitAt(random, setting, start, VisitState.Canceled)]);
        }

        var visit = VisitAt(random, setting, start, VisitState.Done);
        var completedAt = visit.End;
        var subTotal = random.Dollars(setting.JobType.PriceFrom, setting.JobType.PriceTo);
        var tax = Math.Round(subTotal * setting.TaxRate, 2, MidpointRounding.AwayFromZero);
        var payments = PaymentGenerator.Next(random, subTotal + tax, completedAt, now);
        return Job(setting, JobState.Completed, bookedAt, completedAt, [visit]) with
        {
            CompletedAt = completedAt,
            Invoice = new JobInvoice(subTotal, tax, completedAt, payments),
        };
    }

    private ServiceJob Open(Randomizer random, JobSetting setting, JobState state)
    {
        var bookedAt = random.Between(now.AddDays(-SettledDays + 1), now.AddHours(-12));
        switch (state)
        {
            case JobState.Scheduled:
                var start = Morning(now.AddDays(random.Int(1, 21))).AddHours(random.Int(0, LastHourUtc - FirstHourUtc));
                return Job(setting, state, bookedAt, bookedAt, [VisitAt(random, setting, start, VisitState.Scheduled)]);
            case JobState.Dispatched:
                var leftAt = now.AddMinutes(-random.Int(5, 25));
                return Job(setting, state, bookedAt, leftAt, [VisitAt(random, setting, leftAt.AddMinutes(40), VisitState.Dispatched)]);
            case JobState.InProgress:
                var arrivedAt = now.AddMinutes(-random.Int(10, 50));
                return Job(setting, state, bookedAt, arrivedAt, [VisitAt(random, setting, arrivedAt, VisitState.Working)]);
            case JobState.Hold:
                var waiting = VisitAt(random, setting, Morning(now.AddDays(random.Int(2, 9))), VisitState.Hold);
                return Job(setting, state, bookedAt, random.Between(bookedAt.AddHours(3), now), [waiting]);
            case JobState.Canceled:
                var planned = VisitAt(random, setting, Morning(now.AddDays(3)), VisitState.Canceled);
                return Job(setting, state, bookedAt, random.Between(bookedAt, now), [planned]);
            default:
                throw new UnreachableException();
        }
    }

    private static ServiceJob Job(
        JobSetting setting, JobState state, DateTimeOffset bookedAt, DateTimeOffset changedAt, IReadOnlyList<Visit> visits) =>
        new(
            setting.Number,
            state,
            setting.PlaceIndex,
            setting.Branch.Number,
            setting.JobType.Number,
            setting.CampaignNumber,
            setting.JobType.Summary,
            bookedAt,
            null,
            changedAt,
            visits,
            new JobInvoice(0, 0, bookedAt, []));

    private Visit VisitAt(Randomizer random, JobSetting setting, DateTimeOffset start, VisitState state)
    {
        var able = technicians
            .Where(technician => technician.BranchNumber == setting.Branch.Number && technician.Trade == setting.JobType.Trade)
            .ToList();
        return new Visit(start, start.AddHours(setting.JobType.Hours), state, random.Of(able).Number);
    }

    private static DateTimeOffset Morning(DateTimeOffset day) => new(day.UtcDateTime.Date.AddHours(FirstHourUtc), TimeSpan.Zero);
}
