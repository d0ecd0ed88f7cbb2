using System.Text.Json;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Tells what happens in a portal in HubSpot's own events.</summary>
internal sealed class PortalEvents(World world, WebhookSender sender, HubSpotConnection options)
{
    private readonly bool _tellsOfBoth = world.DrawFor("HubSpot merges").Chance(0.5);

    /// <summary>A record came to be: its creation, and each property that it came with.</summary>
    public void Created(VendorRecord<CrmState> record, IEnumerable<KeyValuePair<string, CrmValue>> properties, Author author) =>
        Send([Event(record, "creation", author), .. ChangesOf(record, properties, author)]);

    /// <summary>Properties of a record changed.</summary>
    public void Changed(VendorRecord<CrmState> record, IEnumerable<KeyValuePair<string, CrmValue>> properties, Author author) =>
        Send(ChangesOf(record, properties, author));

    /// <summary>
    /// A merge deletes what it absorbs, and tells of no property. Whether the primary record, whose id goes too, counts as absorbed
    /// is not settled by any source.
    /// </summary>
    public void Merged(VendorRecord<CrmState> survivor, VendorRecord<CrmState> primary, VendorRecord<CrmState> secondary)
    {
        var merge = Event(survivor, "merge", Author.Person) with
        {
            ObjectId = primary.Ref.Id,
            PrimaryObjectId = primary.Ref.Id,
            MergedObjectIds = [secondary.Id],
            NewObjectId = survivor.Ref.Id,
        };
        var gone = Event(secondary, "deletion", Author.Person);
        Send(_tellsOfBoth ? [merge, Event(primary, "deletion", Author.Person), gone] : [merge, gone]);
    }

    /// <summary>A record was put into the recycle bin or erased.</summary>
    public void Removed(VendorRecord<CrmState> record, bool erased)
    {
        var deletion = Event(record, "deletion", Author.Person);
        Send(erased ? [Event(record, "privacyDeletion", Author.Person), deletion] : [deletion]);
    }

    private IEnumerable<WebhookEvent> ChangesOf(
        VendorRecord<CrmState> record, IEnumerable<KeyValuePair<string, CrmValue>> properties, Author author)
    {
        var subscribed = RecordMappings.Of(record.Ref.Type).RequestedProperties;
        return properties.Where(property => subscribed.Contains(property.Key)).Select(property => Event(record, "propertyChange", author) with
        {
            PropertyName = property.Key,
            PropertyValue = property.Value.Text,
        });
    }

    private WebhookEvent Event(VendorRecord<CrmState> record, string happening, Author author) => new()
    {
        PortalId = options.PortalId,
        OccurredAt = world.Now.ToUnixTimeMilliseconds(),
        SubscriptionType = $"{record.Ref.Type}.{happening}",
        ObjectId = record.Ref.Id,
        ChangeSource = author is Author.Hearth ? PropertyEvidence.Integration : PortalReading.OtherSource,
        SourceId = author is Author.Hearth ? options.AppId.ToString() : "userId:1",
    };

    private void Send(IEnumerable<WebhookEvent> events) =>
        sender.Send(events.Select(told => JsonSerializer.SerializeToUtf8Bytes(told, HubSpotJson.Default.WebhookEvent)));
}
