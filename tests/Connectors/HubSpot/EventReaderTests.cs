using System.Text;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Events;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class EventReaderTests
{
    private static readonly ConnectionId Connection = new("portal");
    private static readonly DateTimeOffset Received = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly JobStages Stages = new("71", new Dictionary<string, string> { ["Scheduled"] = "1", ["Completed"] = "5" });
    private readonly EventReader _reader = new(Connection, new HubSpotConnection { PortalId = 49_547_190, AppId = 9_393_361 });

    [Fact]
    public void A_persons_change_of_a_simple_property_carries_its_value_and_certain_time()
    {
        var changed = Read(WebhookSamples.GenericChangeByPerson).Should().BeOfType<WebhookReading.Changed>().Subject;

        changed.Record.Should().Be(new RecordRef(Connection, RecordType.Contact, "546500061938"));
        var field = changed.Hint!.Fields.Should().ContainSingle().Subject;
        field.Field.Should().Be(FieldName.PersonEmail);
        field.Value.Text.Should().Be("someone@example.com");
        field.Time.Should().Be(SourceTime.Certain(DateTimeOffset.FromUnixTimeMilliseconds(1_788_597_072_520)));
        field.Writer.Should().Be(ValueWriter.SomebodyElse);
        changed.Hint.ReadAt.Should().Be(Received);
    }

    [Fact]
    public void Our_own_change_says_so()
    {
        var changed = Read(WebhookSamples.ChangeByOwnApp).Should().BeOfType<WebhookReading.Changed>().Subject;

        changed.Hint!.Fields[0].Writer.Should().Be(ValueWriter.Hearth);
    }

    [Theory]
    [InlineData("address", "CRM_UI", true)]
    [InlineData("zip", "CRM_UI", true)]
    [InlineData("lifecyclestage", "CRM_UI", true)]
    [InlineData("hearth_person_id", "CRM_UI", true)]
    [InlineData("address", "INTEGRATION", false)]
    [InlineData("hearth_person_id", "INTEGRATION", false)]
    [InlineData("hs_analytics_num_visits", "CRM_UI", false)]
    [InlineData("lastmodifieddate", "CRM_UI", false)]
    public void A_property_without_a_field_of_its_own_asks_for_a_reading_unless_it_is_our_echo_or_nothing_to_us(
        string property, string source, bool isRead)
    {
        var reading = Read(WebhookSamples.ChangeByOwnApp.Replace("\"email\"", $"\"{property}\"").Replace("INTEGRATION", source));

        if (isRead)
        {
            reading.Should().BeOfType<WebhookReading.Changed>().Which.Hint.Should().BeNull();
        }
        else
        {
            reading.Should().BeOfType<WebhookReading.Irrelevant>();
        }
    }

    [Fact]
    public void A_value_that_cannot_be_read_leaves_the_judgement_to_the_reading()
    {
        var reading = Read(WebhookSamples.GenericChangeByPerson.Replace("Someone@Example.com", "nobody"));

        reading.Should().BeOfType<WebhookReading.Changed>().Which.Hint.Should().BeNull();
    }

    [Theory]
    [InlineData("5", "Completed")]
    [InlineData("closedwon", null)]
    public void A_stage_is_a_status_only_in_our_pipeline(string stage, string? status)
    {
        var json = WebhookSamples.GenericChangeByPerson
            .Replace("\"0-1\"", "\"0-3\"").Replace("\"email\"", "\"dealstage\"").Replace("Someone@Example.com", stage);

        var changed = Read(json).Should().BeOfType<WebhookReading.Changed>().Subject;

        changed.Record.Type.Should().Be(RecordType.Deal);
        changed.Hint?.Fields[0].Value.Text.Should().Be(status);
        (changed.Hint is null).Should().Be(status is null);
    }

    [Fact]
    public void A_time_comes_as_milliseconds_in_text()
    {
        var json = WebhookSamples.GenericChangeByPerson
            .Replace("\"0-1\"", "\"0-3\"").Replace("\"email\"", "\"st_scheduled_start\"").Replace("Someone@Example.com", "1752559200000");

        Read(json).Should().BeOfType<WebhookReading.Changed>().Which.Hint!.Fields[0].Value.Text.Should().Be("2025-07-15T06:00:00.000Z");
    }

    [Fact]
    public void A_creation_asks_for_a_reading_unless_it_was_ours()
    {
        Read(WebhookSamples.CreationByOwnApp).Should().BeOfType<WebhookReading.Irrelevant>();
        Read(WebhookSamples.CreationByOwnApp.Replace("INTEGRATION", "CRM_UI")).Should().BeOfType<WebhookReading.Changed>();
    }

    [Theory]
    [InlineData("object.deletion")]
    [InlineData("deal.deletion")]
    public void A_deletion_says_when(string type)
    {
        var gone = Read(WebhookSamples.GenericDeletion.Replace("object.deletion", type)).Should().BeOfType<WebhookReading.Gone>().Subject;

        gone.Record.Should().Be(new RecordRef(Connection, RecordType.Deal, "180584432881"));
        gone.At.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1_751_277_051_514));
    }

    [Theory]
    [InlineData("contact.privacyDeletion")]
    [InlineData("object.privacyDeletion")]
    public void A_privacy_deletion_asks_to_forget(string type)
    {
        var json = WebhookSamples.GenericDeletion.Replace("object.deletion", type);

        var erased = Read(json).Should().BeOfType<WebhookReading.Erased>().Subject;

        erased.Record.Id.Should().Be("180584432881");
        erased.At.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1_751_277_051_514));
    }

    [Fact]
    public void A_merge_names_the_new_record_and_every_absorbed_one()
    {
        var merged = Read(WebhookSamples.Merge).Should().BeOfType<WebhookReading.Merged>().Subject;

        merged.Survivor.Id.Should().Be("999");
        merged.Absorbed.Select(record => record.Id).Should().BeEquivalentTo("123", "456", "789");
    }

    [Theory]
    [InlineData(WebhookSamples.GenericCreationOfCustomObject)]
    [InlineData(WebhookSamples.Association)]
    public void What_Hearth_has_no_use_for_is_irrelevant(string json) => Read(json).Should().BeOfType<WebhookReading.Irrelevant>();

    [Fact]
    public void An_event_of_another_portal_is_irrelevant() =>
        Read(WebhookSamples.ChangeByOwnApp.Replace("49547190", "1")).Should().BeOfType<WebhookReading.Irrelevant>();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"portalId\":\"x\"}")]
    [InlineData("{\"portalId\":49547190,\"occurredAt\":1,\"objectId\":1,\"subscriptionType\":\"contact\"}")]
    [InlineData("{\"portalId\":49547190,\"occurredAt\":9223372036854775807,\"objectId\":1,\"subscriptionType\":\"contact.creation\"}")]
    [InlineData("{\"portalId\":49547190,\"occurredAt\":1,\"objectId\":{},\"subscriptionType\":\"contact.creation\"}")]
    [InlineData("{\"portalId\":49547190,\"occurredAt\":1,\"objectId\":1,\"subscriptionType\":\"contact.propertyChange\"}")]
    public void What_is_no_event_is_malformed(string json) => Read(json).Should().BeOfType<WebhookReading.Malformed>();

    private WebhookReading Read(string json) => _reader.Read(Encoding.UTF8.GetBytes(json), Received, new MappingContext("US", Stages));
}
