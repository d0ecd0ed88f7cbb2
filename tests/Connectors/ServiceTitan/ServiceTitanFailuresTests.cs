using System.Net;
using System.Text;
using Hearth.Connectors;
using Hearth.Connectors.Http;
using Hearth.Connectors.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class ServiceTitanFailuresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(400, FailureClass.FixTheData, false)]
    [InlineData(401, FailureClass.StopTheConnection, false)]
    [InlineData(403, FailureClass.StopTheConnection, false)]
    [InlineData(404, FailureClass.FixTheData, false)]
    [InlineData(409, FailureClass.FixTheData, false)]
    [InlineData(422, FailureClass.FixTheData, false)]
    [InlineData(408, FailureClass.Retry, true)]
    [InlineData(429, FailureClass.WaitUntil, false)]
    [InlineData(500, FailureClass.Retry, true)]
    [InlineData(502, FailureClass.Retry, true)]
    [InlineData(503, FailureClass.Retry, true)]
    [InlineData(504, FailureClass.Retry, true)]
    [InlineData(302, FailureClass.Retry, true)]
    public void A_status_has_one_class(int status, FailureClass expected, bool writeMayHaveApplied)
    {
        var write = ServiceTitanFailures.Classify(Answer(status), isWrite: true, Now).Reason;
        var read = ServiceTitanFailures.Classify(Answer(status), isWrite: false, Now).Reason;

        write.Class.Should().Be(expected);
        write.Status.Should().Be(status);
        write.MayHaveApplied.Should().Be(writeMayHaveApplied);
        read.Class.Should().Be(expected);
        read.MayHaveApplied.Should().BeFalse();
    }

    [Fact]
    public void A_missing_record_is_gone() =>
        ServiceTitanFailures.Classify(Answer(404, """{"title":"Not found"}"""), isWrite: true, Now).RecordIsGone.Should().BeTrue();

    [Fact]
    public void A_gateway_without_a_route_stops_the_connection()
    {
        var failure = ServiceTitanFailures.Classify(
            Answer(404, """{"statusCode":404,"message":"Unable to match incoming request to an operation."}"""), isWrite: true, Now);

        failure.RecordIsGone.Should().BeFalse();
        failure.Reason.Class.Should().Be(FailureClass.StopTheConnection);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(null, 1)]
    [InlineData(86_400, 600)]
    public void A_throttle_is_obeyed_within_reason(int? askedSeconds, int waitedSeconds)
    {
        var failure = ServiceTitanFailures.Classify(Answer(429, retryAfterSeconds: askedSeconds), isWrite: true, Now);

        failure.Reason.NotBefore.Should().Be(Now.AddSeconds(waitedSeconds));
    }

    [Fact]
    public void Bad_data_names_its_fields_and_hides_its_values()
    {
        const string Body = """
            {"type":"x","title":"Validation failed","status":400,"traceId":"t",
             "errors":{"address.zip":["'40502-AB' is not a zip"],"name":["John at john@example.com or +1 859-555-0100 is too long"]},"data":{}}
            """;

        var failure = ServiceTitanFailures.Classify(Answer(400, Body), isWrite: true, Now);

        failure.VendorFields.Should().BeEquivalentTo("address.zip", "name");
        failure.Reason.Message.Should().Be("Validation failed address.zip: … is not a zip name: John at … or … is too long");
    }

    [Theory]
    [InlineData("Name can't be 'O'Brien' here", "Name can't be … here")]
    [InlineData("Value \"12 Oak St\" of jo@x.com, +1 (859) 555-0100", "Value … of … …")]
    [InlineData("Field 7 needs 2 parts", "Field 7 needs 2 parts")]
    public void A_message_loses_its_values(string message, string clear) => VendorMessage.WithoutPersonalData(message).Should().Be(clear);

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"errors":[1]}""")]
    public void A_body_of_another_shape_still_has_a_class(string body) =>
        ServiceTitanFailures.Classify(Answer(400, body), isWrite: false, Now).Reason.Class.Should().Be(FailureClass.FixTheData);

    private static VendorAnswer Answer(int status, string body = "", int? retryAfterSeconds = null)
    {
        using var message = new HttpResponseMessage((HttpStatusCode)status);
        if (retryAfterSeconds is { } seconds)
        {
            message.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }

        return new VendorAnswer(status, Encoding.UTF8.GetBytes(body), message.Headers);
    }
}
