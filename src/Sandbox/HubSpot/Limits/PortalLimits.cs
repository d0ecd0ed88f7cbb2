namespace Hearth.Sandbox.HubSpot;

/// <summary>The portal's limits: the app's burst window, the account's day, and search's second.</summary>
internal sealed class PortalLimits
{
    public static readonly TimeSpan BurstLength = TimeSpan.FromSeconds(10);

    private const long MillisecondsPerDay = 86_400_000;

    private readonly RollingWindow _burst = new(BurstLength);
    private readonly RollingWindow _associations = new(BurstLength);
    private readonly RollingWindow _searches = new(TimeSpan.FromSeconds(1));
    private long _day;
    private int _today;

    /// <summary>Lets a call pass and counts it, or says which policy refuses it. Refused calls count against nothing.</summary>
    public LimitState Pass(LimitKind kind, HubSpotPortalOptions options, long now)
    {
        if (now / MillisecondsPerDay != _day)
        {
            (_day, _today) = (now / MillisecondsPerDay, 0);
        }

        var burst = _burst.Remaining(options.BurstLimit, now);
        var daily = Math.Max(0, options.DailyLimit - _today);
        var refusal = kind == LimitKind.None ? null : Refuse(kind, options, now, burst, daily);
        if (refusal is not null || kind == LimitKind.None)
        {
            return new LimitState(refusal, burst, daily);
        }

        _today++;
        if (kind == LimitKind.Search)
        {
            _searches.Pass(now);
            return new LimitState(null, burst, daily - 1);
        }

        if (kind == LimitKind.Association)
        {
            _associations.Pass(now);
        }

        _burst.Pass(now);
        return new LimitState(null, burst - 1, daily - 1);
    }

    private string? Refuse(LimitKind kind, HubSpotPortalOptions options, long now, int burst, int daily)
    {
        if (daily == 0)
        {
            return "DAILY";
        }

        return kind switch
        {
            LimitKind.Search => _searches.Remaining(options.SearchLimitPerSecond, now) == 0 ? "SECONDLY" : null,
            LimitKind.Association when _associations.Remaining(options.AssociationBurstLimit, now) == 0 => "TEN_SECONDLY_ROLLING",
            _ => burst == 0 ? "TEN_SECONDLY_ROLLING" : null,
        };
    }
}
