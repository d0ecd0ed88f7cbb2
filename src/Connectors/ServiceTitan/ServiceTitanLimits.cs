namespace Hearth.Connectors.ServiceTitan;

/// <summary>ServiceTitan's limits and our own, in one place.</summary>
internal static class ServiceTitanLimits
{
    /// <summary>The <c>ids</c>, <c>customerIds</c> and <c>externalDataValues</c> filters take no more.</summary>
    public const int IdsPerCallMax = 50;

    /// <summary>A page of reference names; the vendor allows 5,000 but some lists less.</summary>
    public const int ReferencePageSize = 500;

    /// <summary>A page of contacts of up to <see cref="IdsPerCallMax"/> customers.</summary>
    public const int ContactsPageSize = 500;

    /// <summary>No list that Hearth reads to its end is longer: a vendor that never says "no more" must not hold us for ever.</summary>
    public const int PagesPerListMax = 200;

    /// <summary>Calls of one connection in flight at one silo; integrators report throttling beyond a few.</summary>
    public const int CallsInFlightMax = 8;

    /// <summary>Calls of one connection that may wait for their turn at one silo.</summary>
    public const int CallsWaitingMax = 10_000;

    /// <summary>Records of one write call that are sent side by side.</summary>
    public const int WritesInFlightMax = 3;

    /// <summary>Records in one write call. Each is a call of its own, so a larger batch would only hold the lane longer.</summary>
    public const int WriteBatchMax = 25;

    /// <summary>Second and later attempts of a call that may be repeated safely.</summary>
    public const int ReadRetriesMax = 2;

    /// <summary>Calls in the breaker's window before it may open.</summary>
    public const int BreakerCallsMin = 10;

    /// <summary>The share of failed calls in the window that opens the breaker.</summary>
    public const double BreakerFailureRatio = 0.5;

    /// <summary>The vendor's own server timeout, which its documentation tells clients to share.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(100);

    /// <summary>The first pause before a repeated read; later ones double, with jitter.</summary>
    public static readonly TimeSpan ReadRetryPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The window over which the breaker counts.</summary>
    public static readonly TimeSpan BreakerWindow = TimeSpan.FromSeconds(30);

    /// <summary>How long an open breaker keeps calls back.</summary>
    public static readonly TimeSpan BreakerPause = TimeSpan.FromSeconds(15);

    /// <summary>The wait after a 429 that names none: the limit is counted by the second.</summary>
    public static readonly TimeSpan ThrottlePauseDefault = TimeSpan.FromSeconds(1);

    /// <summary>No 429 keeps a connection longer than this, whatever it asks.</summary>
    public static readonly TimeSpan ThrottlePauseMax = TimeSpan.FromMinutes(10);

    /// <summary>A token is replaced this long before it expires, or at half its life when that is shorter.</summary>
    public static readonly TimeSpan TokenMargin = TimeSpan.FromSeconds(60);

    /// <summary>The life of a token whose answer names none; documented as 15 minutes.</summary>
    public static readonly TimeSpan TokenLifeDefault = TimeSpan.FromMinutes(5);

    /// <summary>Reference names are read again after this time.</summary>
    public static readonly TimeSpan ReferenceLife = TimeSpan.FromHours(1);

    /// <summary>Reference names are not read more often than this for the sake of unknown ids.</summary>
    public static readonly TimeSpan ReferencePauseMin = TimeSpan.FromSeconds(5);

    /// <summary>An id that stayed unknown is not looked for again before this time.</summary>
    public static readonly TimeSpan UnknownIdLife = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How far back a customer is looked for that the office may have made and no export has shown: several times the interval of the poll
    /// and the lag of the export.
    /// </summary>
    public static readonly TimeSpan CreatedLately = TimeSpan.FromHours(1);

    /// <summary>How often everything is read again from the beginning, for repair.</summary>
    public static readonly TimeSpan SweepInterval = TimeSpan.FromDays(1);
}
