namespace Hearth.Sandbox.Faults;

/// <summary>
/// Which calls and webhooks go wrong. It can be changed while calls are served and is safe to use from many threads. The same
/// seed and the same order of questions give the same answers.
/// </summary>
public sealed class FaultPlan
{
    /// <summary>The most rules that a plan holds.</summary>
    public const int MaximumRules = 100;

    private readonly Lock _gate = new();
    private Random _random;
    private ArmedRule[] _rules = [];

    /// <summary>A plan in which nothing goes wrong until rules are set.</summary>
    /// <param name="seed">What the probabilities are drawn from.</param>
    public FaultPlan(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
    }

    /// <summary>The seed of the draws so far.</summary>
    public int Seed { get; private set; }

    /// <summary>The rules in force, with what is left of each <see cref="FaultRule.Next"/>.</summary>
    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_gate)
            {
                return [.. _rules.Select(armed => armed.Rule with { Next = armed.Left })];
            }
        }
    }

    /// <summary>Puts these rules in the place of the ones in force.</summary>
    /// <param name="rules">At most <see cref="MaximumRules"/>.</param>
    /// <param name="seed">Starts the draws again from this seed; null goes on with the present ones.</param>
    public void Replace(IReadOnlyCollection<FaultRule> rules, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Count, MaximumRules, nameof(rules));
        lock (_gate)
        {
            _rules = [.. rules.Select(rule => new ArmedRule(rule))];
            if (seed is { } restart)
            {
                Seed = restart;
                _random = new Random(restart);
            }
        }
    }

    /// <summary>Adds one rule to those in force.</summary>
    public void Add(FaultRule rule) => Replace([.. Rules, rule]);

    /// <summary>Lets everything go right again.</summary>
    public void Clear() => Replace([]);

    /// <summary>Decides one call. The first rule that strikes gives the failure; latencies add up.</summary>
    public HttpFault ForCall(string method, string path)
    {
        if (_rules.Length == 0)
        {
            return default;
        }

        lock (_gate)
        {
            var delay = TimeSpan.Zero;
            FaultKind? failure = null;
            foreach (var armed in _rules)
            {
                if (armed.Rule.IsForWebhooks || !armed.Rule.Matches(method, path))
                {
                    continue;
                }

                if (armed.Rule.Kind == FaultKind.Latency)
                {
                    delay += Strikes(armed) ? Wait(armed.Rule) : TimeSpan.Zero;
                }
                else if (failure is null && Strikes(armed))
                {
                    failure = armed.Rule.Kind;
                }
            }

            return new HttpFault(delay, failure);
        }
    }

    /// <summary>Decides one webhook event.</summary>
    public WebhookFault ForWebhook()
    {
        if (_rules.Length == 0)
        {
            return default;
        }

        lock (_gate)
        {
            var fault = default(WebhookFault);
            foreach (var armed in _rules.Where(armed => armed.Rule.IsForWebhooks))
            {
                if (!Strikes(armed))
                {
                    continue;
                }

                fault = armed.Rule.Kind switch
                {
                    FaultKind.WebhookDropped => fault with { Drop = true },
                    FaultKind.WebhookDuplicated => fault with { Duplicate = true },
                    FaultKind.WebhookReordered => fault with { Reorder = true },
                    _ => fault with { Delay = fault.Delay + Wait(armed.Rule) },
                };
            }

            return fault;
        }
    }

    private bool Strikes(ArmedRule armed)
    {
        if (armed.Left > 0)
        {
            armed.Left--;
            return true;
        }

        return armed.Rule.Probability > 0 && _random.NextDouble() < armed.Rule.Probability;
    }

    private TimeSpan Wait(FaultRule rule)
    {
        var longest = Math.Max(rule.MinimumMilliseconds, rule.MaximumMilliseconds);
        return TimeSpan.FromMilliseconds(_random.Next(rule.MinimumMilliseconds, longest + 1));
    }

    private sealed class ArmedRule(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public int Left { get; set; } = rule.Next;
    }
}
