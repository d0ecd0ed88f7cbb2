using Hearth.Sandbox.Faults;
using Hearth.Sandbox.Hosting;

namespace Hearth.Sandbox.HubSpot;

/// <summary>
/// A HubSpot portal in memory: records, properties, pipelines, associations, limits and the webhooks it owes. It has no sockets;
/// <see cref="HubSpotEndpoints"/> gives it HubSpot's HTTP surface. With the same seed, clock and calls it always does the same.
/// Safe to use from many threads: one lock serializes everything.
/// </summary>
public sealed partial class HubSpotPortal
{
    private readonly TimeProvider _time;
    private HubSpotPortalOptions _options;

    /// <summary>Makes a portal with HubSpot's default properties and pipelines, and no records.</summary>
    /// <param name="options">What the portal and its app are like.</param>
    /// <param name="time">The clock of every date, limit and delay.</param>
    public HubSpotPortal(HubSpotPortalOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        State = new PortalState(() => _options, time, Counters);
    }

    /// <summary>What callers of the API did.</summary>
    public CallCounters Counters { get; } = new();

    /// <summary>What the portal is like now.</summary>
    public HubSpotPortalOptions Options
    {
        get
        {
            using (Gate.Enter())
            {
                return _options;
            }
        }
    }

    internal StepGate Gate { get; } = new();

    internal PortalState State { get; private set; }

    internal TimeProvider Time => _time;

    internal WebhookTally Tally { get; } = new();

    /// <summary>What became of the webhook events so far.</summary>
    public WebhookStatistics Webhooks
    {
        get
        {
            using (Gate.Enter())
            {
                return Tally.Describe(State.Webhooks.Count, State.Webhooks.Overflowed);
            }
        }
    }

    /// <summary>Changes what the portal is like; limits, delays and the webhook target take effect at once.</summary>
    public void Configure(Func<HubSpotPortalOptions, HubSpotPortalOptions> change)
    {
        using (Gate.Enter())
        {
            _options = change(_options);
        }
    }

    /// <summary>Forgets every record, definition and counter; the options stay.</summary>
    public void Reset()
    {
        using (Gate.Enter())
        {
            State.Webhooks.Abandon();
            State = new PortalState(() => _options, _time, Counters);
            Counters.Reset();
            NoteReset();
        }
    }

    /// <summary>Makes a record as a person does in HubSpot's screens: source <c>CRM_UI</c>, webhooks, nothing counted.</summary>
    /// <param name="objectType">The type, by id or name.</param>
    /// <param name="properties">The values.</param>
    /// <param name="associations">What it is associated with.</param>
    /// <param name="userId">The person; null is the first owner.</param>
    public PortalEdit CreateAsPerson(
        string objectType, IReadOnlyDictionary<string, string?> properties, IReadOnlyList<AssociationTarget>? associations = null, long? userId = null)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Create(objectType, properties, associations ?? [], Person(userId), State.Now);
        }
    }

    /// <summary>Changes a record as a person does. Values not named stay; an empty value clears.</summary>
    public PortalEdit EditAsPerson(string objectType, string id, IReadOnlyDictionary<string, string?> properties, long? userId = null)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Edit(objectType, id, properties, Person(userId));
        }
    }

    /// <summary>Moves a record to the recycle bin as a person does.</summary>
    public PortalEdit DeleteAsPerson(string objectType, string id, long? userId = null)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Delete(objectType, id, Person(userId));
        }
    }

    /// <summary>Merges two records as a person does; the id in the answer is the new record's.</summary>
    public PortalEdit MergeAsPerson(string objectType, string primaryId, string idToMerge, long? userId = null)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Merge(objectType, primaryId, idToMerge, Person(userId));
        }
    }

    /// <summary>Associates two records as a person does.</summary>
    public PortalEdit AssociateAsPerson(string objectType, string id, AssociationTarget target, long? userId = null)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Associate(objectType, id, target, Person(userId), State.Now);
        }
    }

    /// <summary>Fills the portal without telling subscribers, in the order given; refused records leave the others alone.</summary>
    /// <returns>One answer for each record.</returns>
    public IReadOnlyList<PortalEdit> Seed(IReadOnlyList<SeedRecord> records)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Seed(records);
        }
    }

    /// <summary>All records of a type as they stand, the archived included where asked for.</summary>
    /// <param name="objectType">The type, by id or name; an unknown one has no records.</param>
    /// <param name="includeArchived">Whether to include the recycle bin.</param>
    public IReadOnlyList<RecordSnapshot> Records(string objectType, bool includeArchived = false)
    {
        using (Gate.Enter())
        {
            return new PortalScreens(State).Records(objectType, includeArchived);
        }
    }

    /// <summary>Completes when events are waiting to be posted.</summary>
    internal Task WebhooksOwed()
    {
        Task arrival;
        using (Gate.Enter())
        {
            arrival = State.Webhooks.Arrival;
        }

        return arrival;
    }

    internal IReadOnlyList<WebhookEvent> TakeWebhooks(int most)
    {
        using (Gate.Enter())
        {
            var taken = State.Webhooks.Take(most);
            Tally.Owe(taken.Count);
            return taken;
        }
    }

    private ChangeOrigin Person(long? userId) => ChangeOrigin.Person(userId ?? State.Owners.All[0].UserId);
}
