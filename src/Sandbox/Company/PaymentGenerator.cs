using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up how a finished job was paid.</summary>
internal static class PaymentGenerator
{
    /// <summary>The names of the payment types that the company takes.</summary>
    public static readonly IReadOnlyList<string> PaymentTypes = ["Credit Card", "Check", "Cash", "ACH", "Financing"];

    private const decimal DepositShare = 0.4m;
    private const int DaysToPayMax = 30;

    /// <summary>The payments on an invoice, together at most its total.</summary>
    /// <param name="random">Chooses.</param>
    /// <param name="total">Dollars; nothing is paid on zero.</param>
    /// <param name="completedAt">When the work was done.</param>
    /// <param name="now">No payment is later.</param>
    public static IReadOnlyList<JobPayment> Next(Randomizer random, decimal total, DateTimeOffset completedAt, DateTimeOffset now)
    {
        if (total <= 0)
        {
            return [];
        }

        var type = random.Of(PaymentTypes);
        var latest = completedAt.AddDays(DaysToPayMax) < now ? completedAt.AddDays(DaysToPayMax) : now;
        var deposit = Math.Round(total * DepositShare, 2);
        return random.Int(0, 19) switch
        {
            0 => [],
            1 => [new JobPayment(deposit, type, random.Between(completedAt, latest))],
            < 4 => [new JobPayment(deposit, type, completedAt), new JobPayment(total - deposit, type, random.Between(completedAt, latest))],
            < 8 => [new JobPayment(total, type, random.Between(completedAt, latest))],
            _ => [new JobPayment(total, type, completedAt)],
        };
    }
}
