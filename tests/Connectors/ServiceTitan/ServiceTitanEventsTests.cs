using System.Text;
using CsCheck;
using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan.Events;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class ServiceTitanEventsTests
{
    private const long Tenant = 4_000_001;
    private static readonly ConnectionId Connection = new("st-main");

    [Theory]
    [InlineData("tn.jpm.job-scheduled", "\"job\":{\"id\":7}", "job")]
    [InlineData("tn.jpm.job-rescheduled", "\"job\":{\"id\":7},\"appointmentId\":9", "job")]
    [InlineData("tn.jpm.job-updated", "\"job\":{\"id\":\"7\"}", "job")]
    [InlineData("tn.jpm.job-completed", "\"job\":{\"id\":7}", "job")]
    [InlineData("tn.jpm.job-appointment-updated", "\"appointment\":{\"id\":7,\"jobId\":3}", "appointment")]
    [InlineData("tn.dis.technician-dispatched", "\"job\":{\"id\":7},\"appointment\":{\"id\":9}", "job")]
    public void An_event_about_a_job_names_the_record_to_read(string type, string data, string recordType)
    {
        var reading = Read(Event(type, data));

        reading.Should().Be(new WebhookReading.Changed(new RecordRef(Connection, recordType, "7"), Hint: null));
    }

    [Theory]
    [InlineData("tn.crm.lead-created", "\"lead\":{\"id\":7}")]
    [InlineData("tn.acc.invoice-updated", "\"invoice\":{\"id\":7}")]
    [InlineData("tn.tlc.call-completed", "\"call\":{\"id\":7}")]
    [InlineData("tn.new.thing-happened", "\"thing\":{\"id\":7}")]
    public void Other_events_are_of_no_use(string type, string data) => Read(Event(type, data)).Should().BeOfType<WebhookReading.Irrelevant>();

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"specversion":"0.3","type":"tn.jpm.job-updated","data":{"tenantId":4000001,"job":{"id":7}}}""")]
    [InlineData("""{"specversion":"1.0","data":{"tenantId":4000001,"job":{"id":7}}}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated"}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated","data":[]}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated","data":{"tenantId":4000002,"job":{"id":7}}}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated","data":{"job":{"id":7}}}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated","data":{"tenantId":4000001}}""")]
    [InlineData("""{"specversion":"1.0","type":"tn.jpm.job-updated","data":{"tenantId":4000001,"job":{"id":"seven"}}}""")]
    public void What_is_no_event_of_this_tenant_is_malformed(string json) => Read(json).Should().BeOfType<WebhookReading.Malformed>();

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 64].Sample(bytes => ServiceTitanEvents.Read(bytes, Connection, Tenant) is not null);

    [Fact]
    public void Deliveries_of_one_occurrence_share_their_key()
    {
        ServiceTitanEvents.DedupeKey(Encoding.UTF8.GetBytes(Event("tn.jpm.job-updated", "\"job\":{\"id\":7}"))).Should().Be("occurrence-1");
        ServiceTitanEvents.DedupeKey(Encoding.UTF8.GetBytes("{}")).Should().BeNull();
        ServiceTitanEvents.DedupeKey(Encoding.UTF8.GetBytes("nothing")).Should().BeNull();
    }

    private static WebhookReading Read(string json) => ServiceTitanEvents.Read(Encoding.UTF8.GetBytes(json), Connection, Tenant);

    private static string Event(string type, string data) =>
        $$"""
        {"specversion":"1.0","id":"delivery-1","type":"{{type}}","time":"2026-11-23T22:00:00.1234567Z",
         "source":"https://webhooks.servicetitan.io","userassignedid":"occurrence-1","datacontenttype":"application/json",
         "data":{ {{data}},"tenantId":4000001,"tenantName":"Evergreen"} }
        """;
}
