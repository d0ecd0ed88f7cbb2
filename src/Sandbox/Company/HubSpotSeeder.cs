using Hearth.Sandbox.HubSpot;

namespace Hearth.Sandbox.Company;

/// <summary>Puts what marketing had collected into a HubSpot portal, before anybody thought of a sync.</summary>
internal static class HubSpotSeeder
{
    private const string Contacts = "contacts";
    private const string LifecycleStage = "lifecyclestage";
    private const string Customer = "customer";
    private const string Group = "contactinformation";

    private static readonly (string Name, string Label)[] MarketingProperties =
        [("utm_source", "UTM source"), ("utm_medium", "UTM medium"), ("utm_campaign", "UTM campaign")];

    /// <summary>Loads the contacts into an empty portal. Nothing is sent as a webhook.</summary>
    /// <returns>The contacts' truth.</returns>
    /// <exception cref="InvalidOperationException">The portal refused a contact: the company breaks HubSpot's rules.</exception>
    public static IReadOnlyList<SeededRecord> Seed(HubSpotPortal portal, HomeServiceCompany company, DateTimeOffset now)
    {
        AddMarketingProperties(portal, now);
        var contacts = company.Contacts.OrderBy(contact => contact.CreatedAt).ToList();
        var edits = portal.Seed([.. contacts.Select(contact => Record(contact, company.Campaigns))]);
        if (edits.FirstOrDefault(edit => !edit.IsDone) is { } refused)
        {
            throw new InvalidOperationException($"The portal refused a seeded contact: {refused.Refusal}");
        }

        var seeded = contacts.Zip(edits, (contact, edit) => (Contact: contact, Id: edit.RecordId!)).ToList();
        Promote(portal, seeded);
        return
        [
            .. seeded.Select(record => new SeededRecord(
                SeededRecord.HubSpot, SeededRecord.Contact, record.Id, record.Contact.Truth.Household, record.Contact.Truth.Kind)),
        ];
    }

    private static void AddMarketingProperties(HubSpotPortal portal, DateTimeOffset now)
    {
        using (portal.Gate.Enter())
        {
            var properties = portal.State.Store(CrmObjectTypes.Contact).Properties;
            foreach (var (name, label) in MarketingProperties)
            {
                var at = now.AddYears(-2).ToUnixTimeMilliseconds();
                properties.Add(new PropertyDefinition(name, "string", "text", Group) { Label = label, CreatedAt = at, UpdatedAt = at });
            }
        }
    }

    private static SeedRecord Record(CrmContact contact, IReadOnlyList<Campaign> campaigns)
    {
        var properties = new Dictionary<string, string?>
        {
            ["firstname"] = contact.FirstName,
            ["lastname"] = contact.LastName,
            ["email"] = contact.Email,
            ["phone"] = contact.Phone,
            ["mobilephone"] = contact.MobilePhone,
            ["address"] = contact.Address is { Unit: { } unit } ? $"{contact.Address.Street} {unit}" : contact.Address?.Street,
            ["city"] = contact.Address?.City,
            ["state"] = contact.Address?.State,
            ["zip"] = contact.Address?.Zip,
            [LifecycleStage] = contact.LifecycleStage == Customer ? "lead" : contact.LifecycleStage,
        };
        if (contact.CampaignNumber is { } number)
        {
            var campaign = campaigns[number - 1];
            properties["hs_analytics_source"] = campaign.AnalyticsSource;
            if (campaign.UtmCampaign is { } utmCampaign)
            {
                properties["utm_source"] = campaign.Source;
                properties["utm_medium"] = campaign.Medium;
                properties["utm_campaign"] = utmCampaign;
            }
        }

        return new SeedRecord
        {
            ObjectType = Contacts,
            Properties = properties.Where(property => property.Value is not null).ToDictionary(),
            CreatedAt = contact.CreatedAt,
        };
    }

    // A customer was a lead once: the later stage gives the record a history and a modified time of its own.
    private static void Promote(HubSpotPortal portal, IEnumerable<(CrmContact Contact, string Id)> seeded)
    {
        using (portal.Gate.Enter())
        {
            using var silence = portal.State.Webhooks.Silence();
            var store = portal.State.Store(CrmObjectTypes.Contact);
            var stage = store.Properties.Find(LifecycleStage)!;
            foreach (var (contact, id) in seeded.Where(pair => pair.Contact.LifecycleStage == Customer))
            {
                portal.State.Writer.Update(
                    store, store.Find(id)!, new RecordDraft([(stage, Customer)]), ChangeOrigin.Import(), contact.ChangedAt.ToUnixTimeMilliseconds());
            }
        }
    }
}
