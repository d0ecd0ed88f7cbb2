using System.Diagnostics;
using Bogus;
using Hearth.Sandbox.Company;
using Hearth.Sandbox.HubSpot;

namespace Hearth.Sandbox.Traffic;

/// <summary>What marketing does at HubSpot.</summary>
internal sealed class MarketingDeeds(HubSpotPortal portal, TrafficLog log)
{
    private const int TriesMax = 20;
    private const string Contacts = "contacts";
    private const string FirstName = "firstname";
    private const string LastName = "lastname";
    private const string Email = "email";

    /// <summary>Does it, and says whether there was anything to do it to.</summary>
    public bool Do(TrafficKind kind, Randomizer random, FreshValues fresh) => kind switch
    {
        TrafficKind.MarketerCreatesLead => CreateLead(random, fresh),
        TrafficKind.MarketerEditsName => random.Bool()
            ? Edit(kind, Pick(random), (FirstName, fresh.FirstName))
            : Edit(kind, Pick(random), (LastName, fresh.LastName)),
        TrafficKind.MarketerEditsEmail => Edit(kind, Pick(random), (Email, fresh.Email())),
        TrafficKind.MarketerEditsPhone => Edit(kind, Pick(random), ("phone", fresh.SpelledPhone())),
        TrafficKind.MarketerEditsMobile => Edit(kind, Pick(random), ("mobilephone", fresh.SpelledPhone())),
        TrafficKind.MarketerEditsAddress => Edit(kind, Pick(random), Wire(fresh.Address())),
        _ => throw new UnreachableException(),
    };

    /// <summary>Changes a first name and gives the way back; null when there was nothing to change.</summary>
    public Func<bool>? EditReversibly(TrafficKind kind, Randomizer random, FreshValues fresh)
    {
        if (Pick(random) is not { } id || Read(id, FirstName) is not { Length: > 0 } before || !Edit(kind, id, (FirstName, fresh.FirstName)))
        {
            return null;
        }

        return () => Edit(kind, id, (FirstName, before));
    }

    /// <summary>The contact with that email, or null.</summary>
    public string? FindByEmail(string email)
    {
        using (portal.Gate.Enter())
        {
            var store = portal.State.Store(CrmObjectTypes.Contact);
            return store.FindUnique(store.Properties.Email!, email.ToLowerInvariant())?.IdText;
        }
    }

    /// <summary>Changes a contact's email.</summary>
    public bool SetEmail(TrafficKind kind, string id, string email) => Edit(kind, id, (Email, email));

    private bool CreateLead(Randomizer random, FreshValues fresh)
    {
        var campaigns = Catalogue.Campaigns.Where(campaign => campaign.UtmCampaign is not null).ToList();
        var campaign = random.Of(campaigns);
        (string Name, string Value)[] values =
        [
            (FirstName, fresh.FirstName), (LastName, fresh.LastName), (Email, fresh.Email()), ("phone", fresh.SpelledPhone()),
            .. Wire(fresh.Address()), ("lifecyclestage", "lead"), ("hs_analytics_source", campaign.AnalyticsSource),
        ];
        var lead = portal.CreateAsPerson(Contacts, values.ToDictionary(value => value.Name, value => (string?)value.Value));
        if (lead.IsDone)
        {
            log.Changed(
                TrafficKind.MarketerCreatesLead, TrafficSide.HubSpot, Contacts, lead.RecordId, [.. values.Select(value => value.Name)]);
        }

        return lead.IsDone;
    }

    private bool Edit(TrafficKind kind, string? id, params (string Name, string Value)[] values)
    {
        if (id is null)
        {
            return false;
        }

        var changed = values.Where(value => Read(id, value.Name) != value.Value).ToArray();
        if (changed.Length == 0
            || !portal.EditAsPerson(Contacts, id, changed.ToDictionary(value => value.Name, value => (string?)value.Value)).IsDone)
        {
            return false;
        }

        log.Changed(kind, TrafficSide.HubSpot, Contacts, id, [.. changed.Select(value => value.Name)]);
        return true;
    }

    private string? Pick(Randomizer random)
    {
        using (portal.Gate.Enter())
        {
            var contacts = portal.State.Store(CrmObjectTypes.Contact).InOrder;
            for (var tries = 0; tries < TriesMax && contacts.Count > 0; tries++)
            {
                if (random.Of(contacts) is { IsLive: true } contact)
                {
                    return contact.IdText;
                }
            }

            return null;
        }
    }

    private string? Read(string id, string property)
    {
        using (portal.Gate.Enter())
        {
            var store = portal.State.Store(CrmObjectTypes.Contact);
            return store.Find(id)?.Read(store.Properties.Find(property)!);
        }
    }

    private static (string Name, string Value)[] Wire(PostalAddress address) =>
    [
        ("address", address.Unit is { } unit ? $"{address.Street} {unit}" : address.Street),
        ("city", address.City),
        ("state", address.State),
        ("zip", address.Zip),
    ];
}
