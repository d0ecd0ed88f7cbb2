using Bogus;
using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Sandbox.Traffic;

/// <summary>
/// The people who work at both vendors while Hearth runs. The same seed, the same start and the same calls of others give the same
/// deeds in the same order. Safe to use from many threads; deeds are done one after the other.
/// </summary>
public sealed class TrafficGenerator : IAsyncDisposable
{
    private const int TriesMax = 8;

    // A slower or resting loop still looks this often whether it was told something else.
    private static readonly TimeSpan LookLongest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookShortest = TimeSpan.FromMilliseconds(1);

    // Whoever was kept from work, by a debugger or a busy machine, does not do it all at once afterwards.
    private static readonly TimeSpan ArrearsMax = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Faker _faker = new("en");
    private readonly Queue<Func<bool>> _followUps = new();
    private readonly TimeProvider _time;
    private readonly int _seed;
    private readonly OfficeDeeds _office;
    private readonly MarketingDeeds _marketing;
    private TrafficSettings _settings = new(On: false, TrafficSettings.PerSecondDefault);
    private DateTimeOffset _next;
    private long _deeds;
    private Task _loop = Task.CompletedTask;

    /// <summary>People who rest until <see cref="Apply"/> or <see cref="Burst"/> is called.</summary>
    /// <param name="portal">Where marketing works.</param>
    /// <param name="tenant">Where the office works.</param>
    /// <param name="time">The clock.</param>
    /// <param name="seed">What their choices are drawn from.</param>
    /// <param name="deedsBefore">How many deeds were done before, where both sides come from a snapshot.</param>
    public TrafficGenerator(HubSpotPortal portal, ServiceTitanTenant tenant, TimeProvider time, int seed, long deedsBefore = 0)
    {
        (_time, _seed, _deeds) = (time, seed, deedsBefore);
        Log = new TrafficLog(time);
        _office = new OfficeDeeds(tenant, Log, time);
        _marketing = new MarketingDeeds(portal, Log);
    }

    /// <summary>What they changed.</summary>
    public TrafficLog Log { get; }

    /// <summary>How many deeds were tried, over restarts too.</summary>
    public long Deeds => Volatile.Read(ref _deeds);

    /// <summary>Sends them to work or home. When this returns after <c>On: false</c>, none of them changes anything any more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is outside of its range.</exception>
    public void Apply(TrafficSettings settings)
    {
        var rate = settings.PerSecond ?? Status(0).PerSecond;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, TrafficSettings.PerSecondMax, nameof(settings));
        lock (_gate)
        {
            _settings = new TrafficSettings(settings.On, rate);
            _next = _time.GetUtcNow();
            if (!settings.On)
            {
                _followUps.Clear();
            }
            else if (_loop.IsCompleted && !_end.IsCancellationRequested)
            {
                _loop = Task.Run(() => RunAsync(_end.Token));
            }
        }
    }

    /// <summary>Does many deeds at once, whether or not the traffic is on, and returns when they are done.</summary>
    public TrafficBurstResult Burst(TrafficBurst burst)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(burst.Count, nameof(burst));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(burst.Count, TrafficBurst.CountMax, nameof(burst));
        lock (_gate)
        {
            var done = 0;
            for (var count = 0; count < burst.Count; count++)
            {
                done += Next(burst.Kinds ?? []) ? 1 : 0;
            }

            while (_followUps.TryDequeue(out var followUp))
            {
                followUp();
            }

            return new TrafficBurstResult(done, burst.Count - done);
        }
    }

    /// <summary>How the traffic runs and what it did.</summary>
    /// <param name="entries">How many of the newest changes to list.</param>
    public TrafficStatus Status(int entries)
    {
        lock (_gate)
        {
            return new TrafficStatus(
                _settings.On,
                _settings.PerSecond ?? TrafficSettings.PerSecondDefault,
                Log.Deeds,
                Log.Changes,
                [.. Log.Entries.TakeLast(entries)]);
        }
    }

    /// <summary>Sends them home for good.</summary>
    public async ValueTask DisposeAsync()
    {
        Apply(new TrafficSettings(On: false));
        await _end.CancelAsync();
        await _loop;
        _end.Dispose();
    }

    private async Task RunAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(WorkUntilAllIsDone(), _time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private TimeSpan WorkUntilAllIsDone()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _next = now - _next > ArrearsMax ? now : _next;
            while (_settings.On && _next <= now)
            {
                Next([]);
                _next += TimeSpan.FromSeconds(1 / _settings.PerSecond!.Value);
            }

            var pause = _settings.On ? _next - now : LookLongest;
            return pause > LookLongest ? LookLongest : pause < LookShortest ? LookShortest : pause;
        }
    }

    private bool Next(IReadOnlyList<TrafficKind> kinds)
    {
        var random = Seeds.Of(_seed, SeedStream.Traffic, unchecked((int)++_deeds));
        if (_followUps.TryDequeue(out var followUp))
        {
            return followUp();
        }

        var fresh = new FreshValues(_deeds, random, _faker);
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var kind = kinds.Count > 0 ? random.Of(kinds) : TrafficHabits.Next(random);
            if (Do(kind, random, fresh))
            {
                Log.Deed(kind);
                return true;
            }
        }

        return false;
    }

    private bool Do(TrafficKind kind, Randomizer random, FreshValues fresh)
    {
        switch (kind)
        {
            case TrafficKind.BothEditEmail:
                return EditOnBothSides(random, fresh);
            case TrafficKind.MarketerEditsAndReverts:
                var revert = _marketing.EditReversibly(kind, random, fresh);
                if (revert is not null)
                {
                    _followUps.Enqueue(revert);
                }

                return revert is not null;
            default:
                return kind < TrafficKind.MarketerEditsName ? _office.Do(kind, random, fresh) : _marketing.Do(kind, random, fresh);
        }
    }

    private bool EditOnBothSides(Randomizer random, FreshValues fresh)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (_office.PickEmail(random) is { } contact && _marketing.FindByEmail(contact.Value) is { } other)
            {
                return _office.Retype(TrafficKind.BothEditEmail, contact, fresh.Email())
                    && _marketing.SetEmail(TrafficKind.BothEditEmail, other, fresh.Email());
            }
        }

        return false;
    }
}
