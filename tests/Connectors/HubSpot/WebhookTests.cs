using System.Text;
using System.Text.Json;
using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class WebhookTests
{
    [Fact]
    public async Task What_the_portal_sends_of_peoples_edits_and_of_our_own_reads_as_such()
    {
        await using var portal = await RunningPortal.StartAsync();
        portal.ListenToWebhooks();

        var ann = portal.Person("Ann", "ann@example.com");
        var anne = portal.Person("Anne");
        await portal.WriteAsync(Writes.ChangedContact(ann, (FieldName.PersonLastName, "Ng")));
        await portal.WriteAsync(Writes.NewDeal("1"));
        portal.Portal.EditAsPerson("contacts", ann, new Dictionary<string, string?> { ["city"] = "Kent" });
        var survivor = portal.Portal.MergeAsPerson("contacts", ann, anne).RecordId!;
        portal.Portal.DeleteAsPerson("contacts", survivor);

        // Deliveries may overtake each other.
        var readings = await ReadUntilAsync(
            portal,
            seen => seen.OfType<WebhookReading.Gone>().Any(gone => gone.Record.Id == survivor)
                && seen.OfType<WebhookReading.Merged>().Any()
                && seen.OfType<WebhookReading.Changed>().Any(changed => changed.Record.Id == ann && changed.Hint is null)
                && seen.OfType<WebhookReading.Changed>().Any(changed => changed.Record.Type == RecordType.Deal && changed.Hint is not null)
                && seen.OfType<WebhookReading.Changed>().Any(changed => changed.Hint is { Fields: [{ Field: FieldName.PersonLastName, Writer: ValueWriter.Hearth }] })
                && seen.OfType<WebhookReading.Changed>().Any(changed => changed.Hint is { Fields: [{ Field: FieldName.PersonEmail }] }));

        readings.Should().NotContain(reading => reading is WebhookReading.Malformed);
        var changes = readings.OfType<WebhookReading.Changed>().ToList();
        changes.Should().Contain(changed => changed.Record.Id == ann && changed.Hint == null, "a person created and moved her");
        var hints = changes.Where(changed => changed.Hint is not null && changed.Record.Id == ann).SelectMany(changed => changed.Hint!.Fields).ToList();
        hints.Should().Contain(field => field.Field == FieldName.PersonEmail && field.Writer == ValueWriter.SomebodyElse);
        hints.Should().Contain(field => field.Field == FieldName.PersonLastName && field.Value.Text == "Ng" && field.Writer == ValueWriter.Hearth);
        changes.Should().Contain(changed => changed.Record.Type == RecordType.Deal && changed.Hint!.Fields[0].Field == FieldName.JobStatus);
        var merged = readings.OfType<WebhookReading.Merged>().Should().ContainSingle().Subject;
        merged.Survivor.Id.Should().Be(survivor);
        merged.Absorbed.Select(record => record.Id).Should().BeEquivalentTo(new[] { ann, anne }.Where(id => id != survivor));
    }

    private static async Task<List<WebhookReading>> ReadUntilAsync(RunningPortal portal, Func<List<WebhookReading>, bool> isDone)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var readings = portal.Webhooks.SelectMany(Events).Select(json => portal.Connector.ReadEvent(json, portal.Clock.GetUtcNow())).ToList();
            if (isDone(readings))
            {
                return readings;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), deadline.Token);
        }
    }

    private static List<byte[]> Events(byte[] delivery)
    {
        using var events = JsonDocument.Parse(delivery);
        return [.. events.RootElement.EnumerateArray().Select(told => Encoding.UTF8.GetBytes(told.GetRawText()))];
    }
}
