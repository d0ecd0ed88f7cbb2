namespace Hearth.Tests.Simulation.Runtime;

/// <summary>
/// One seed, one clock and one queue. Everything that happens outside of the program (the time that passes, the network, the
/// disk, vendors and people) is an event of this queue; what happens inside it is a step of its <see cref="Machine"/>. Nothing
/// runs at the same time as anything else, and every choice comes from the seed.
/// </summary>
internal sealed class World
{
    private static readonly DateTimeOffset Beginning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<Action, (long At, long Tie)> _events = new();
    private readonly Draw _order;

    /// <summary>Begins a world.</summary>
    /// <param name="seed">What decides everything.</param>
    /// <param name="story">Who listens.</param>
    public World(int seed, Story story)
    {
        Seed = seed;
        Story = story;
        _order = Draw.Of(seed, "order");
        Time = new SimulatedTime(this);
        Machine = new Machine(_order);
    }

    /// <summary>What decides everything.</summary>
    public int Seed { get; }

    /// <summary>What happened.</summary>
    public Story Story { get; }

    /// <summary>The clock that everyone reads.</summary>
    public SimulatedTime Time { get; }

    /// <summary>The process that runs now. A crash replaces it.</summary>
    public Machine Machine { get; private set; }

    /// <summary>The time now (UTC).</summary>
    public DateTimeOffset Now { get; private set; } = Beginning;

    /// <summary>How long the world has been going on.</summary>
    public TimeSpan Age => Now - Beginning;

    /// <summary>How many events and steps there were.</summary>
    public long Steps { get; private set; }

    /// <summary>A stream of draws of its own for a concern.</summary>
    public Draw DrawFor(string concern) => Draw.Of(Seed, concern);

    /// <summary>Lets something happen later. It happens even if the program has crashed by then.</summary>
    public void After(TimeSpan delay, Action happening) =>
        _events.Enqueue(happening, ((Now + (delay > TimeSpan.Zero ? delay : TimeSpan.Zero)).Ticks, _order.Tie()));

    /// <summary>Tells the story.</summary>
    public void Tell(string who, FormattableString what) => Story.Tell(Age, who, what);

    /// <summary>Tells the story of something that happened earlier.</summary>
    public void TellOf(DateTimeOffset at, string who, FormattableString what) => Story.Tell(AgeAt(at), who, what);

    /// <summary>How long the world had been going on at a time (UTC).</summary>
    public static TimeSpan AgeAt(DateTimeOffset at) => at - Beginning;

    /// <summary>Ends the present process: what it had not stored is gone, and nothing of it ever runs again.</summary>
    public void Crash()
    {
        Machine.Die();
        Machine = new Machine(_order);
    }

    /// <summary>Takes one step or lets one event happen. Returns false when nothing is left to happen.</summary>
    public bool Next()
    {
        Steps++;
        if (Machine.RunOne())
        {
            return true;
        }

        if (!_events.TryDequeue(out var happening, out var when))
        {
            return false;
        }

        Now = new DateTimeOffset(Math.Max(when.At, Now.Ticks), TimeSpan.Zero);
        happening();
        return true;
    }
}
