using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.People;

/// <summary>
/// The households that people at both vendors have in mind, by number. A person finds a household's record where somebody created
/// it, or where Hearth did; whoever finds none does nothing.
/// </summary>
internal sealed class Town(World world, ModelServiceTitan serviceTitan, ModelHubSpot hubSpot)
{
    private readonly Dictionary<int, RecordRef> _customers = [];
    private readonly Dictionary<int, RecordRef> _contacts = [];
    private readonly Dictionary<(int Household, int Job), RecordRef> _jobs = [];

    /// <summary>The tenant.</summary>
    public ModelServiceTitan ServiceTitan => serviceTitan;

    /// <summary>The portal.</summary>
    public ModelHubSpot HubSpot => hubSpot;

    /// <summary>Asks Hearth to divide a record off from its household; false where nobody is there to ask.</summary>
    public Func<RecordRef, bool> SplitsOff { get; init; } = _ => false;

    /// <summary>The time now (UTC).</summary>
    public DateTimeOffset Now => world.Now;

    /// <summary>Remembers a household's customer.</summary>
    public void HasCustomer(int household, RecordRef customer) => _customers[household] = customer;

    /// <summary>Remembers a household's contact.</summary>
    public void HasContact(int household, RecordRef contact) => _contacts[household] = contact;

    /// <summary>Remembers a household's job.</summary>
    public void HasJob(int household, int job, RecordRef record) => _jobs[(household, job)] = record;

    /// <summary>The customer that somebody entered for a household, wherever it was merged into.</summary>
    public RecordRef? OwnCustomer(int household) => _customers.TryGetValue(household, out var own) ? own : null;

    /// <summary>A household's customer, or the one that absorbed it.</summary>
    public RecordView? Customer(int household)
    {
        if (_customers.TryGetValue(household, out var own))
        {
            return serviceTitan.FindCustomer(own);
        }

        return OwnContact(household)?.Stored is { Entity: not null } stored
            ? serviceTitan.Records.FirstOrDefault(record =>
                record.IsLive && record.Record.Type == RecordType.Customer
                && (record.Stored?.Entity == stored.Entity || record.Record == stored.Counterpart))
            : null;
    }

    /// <summary>A household's contact, or the one that absorbed it.</summary>
    public RecordView? Contact(int household)
    {
        if (_contacts.ContainsKey(household))
        {
            return OwnContact(household);
        }

        return _customers.TryGetValue(household, out var customer)
            ? hubSpot.Records.FirstOrDefault(record =>
                record.IsLive && record.Record.Type == RecordType.Contact && record.Stored?.Counterpart == customer)
            : null;
    }

    /// <summary>One of a household's jobs.</summary>
    public RecordRef? Job(int household, int job) => _jobs.TryGetValue((household, job), out var record) ? record : null;

    /// <summary>The deal that shows a job.</summary>
    public RecordView? Deal(int household, int job) => Job(household, job) is { } record
        ? hubSpot.Records.FirstOrDefault(deal => deal.IsLive && deal.Record.Type == RecordType.Deal && deal.Stored?.Counterpart == record)
        : null;

    /// <summary>Tells what a person did, or that it could not be done.</summary>
    public void Tell(int household, Deed deed, bool isDone) =>
        world.Tell("person", $"household {household}: {deed}{(isDone ? "" : " - not possible")}");

    private RecordView? OwnContact(int household) => _contacts.TryGetValue(household, out var own) ? hubSpot.Find(own) : null;
}
