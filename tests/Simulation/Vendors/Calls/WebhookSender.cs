using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.Calls;

/// <summary>
/// A vendor's side of webhooks: deliveries come in any order, more than once, late or never. Whoever does not answer in time is
/// called again a few times.
/// </summary>
internal sealed class WebhookSender(World world, Faults faults, ConnectionId connection)
{
    private const int AttemptsMax = 4;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SoonAtMost = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LateAtMost = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AgainAtMost = TimeSpan.FromSeconds(60);

    private readonly Draw _draw = world.DrawFor($"{connection} webhooks");
    private long _events;

    /// <summary>How many deliveries are still to be made, or to be answered.</summary>
    public int OnTheWay { get; private set; }

    /// <summary>Who is called; null while nobody is.</summary>
    public WebhookReceiver? Receiver { get; set; }

    /// <summary>Sends what happened at once, in one delivery where nothing goes wrong.</summary>
    public void Send(IEnumerable<byte[]> happened)
    {
        var delivery = new List<(string EventId, byte[] Json)>();
        foreach (var json in happened)
        {
            (string, byte[]) told = ($"{connection}-{++_events}", json);
            if (faults.Strikes(FaultKind.WebhookLost))
            {
                continue;
            }

            if (faults.Strikes(FaultKind.WebhookTwice))
            {
                Deliver([told], _draw.Between(Soon, LateAtMost), AttemptsMax);
            }

            if (faults.Strikes(FaultKind.WebhookLate))
            {
                Deliver([told], _draw.Between(SoonAtMost, LateAtMost), AttemptsMax);
                continue;
            }

            delivery.Insert(_draw.Below(delivery.Count + 1), told);
        }

        if (delivery.Count > 0)
        {
            Deliver(delivery, _draw.Between(Soon, SoonAtMost), AttemptsMax);
        }
    }

    private void Deliver(IReadOnlyList<(string EventId, byte[] Json)> delivery, TimeSpan delay, int attemptsLeft)
    {
        OnTheWay++;
        world.After(delay, () =>
        {
            var isStored = false;
            if (Receiver is { } receiver)
            {
                // It runs in the process that lives now. When that dies, nobody answers.
                _ = world.Machine.Start(async () => isStored = await receiver(connection, delivery));
            }

            world.After(Patience, () =>
            {
                OnTheWay--;
                if (!isStored && attemptsLeft > 1)
                {
                    Deliver(delivery, _draw.Between(Patience, AgainAtMost), attemptsLeft - 1);
                }
            });
        });
    }
}
