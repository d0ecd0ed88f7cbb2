using System.Text;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot.Calls;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class HubSpotFailuresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 23, 50, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(429, "{\"policyName\":\"TEN_SECONDLY_ROLLING\"}", null, FailureClass.WaitUntil, 10)]
    [InlineData(429, "{\"message\":\"You have reached your ten_secondly_rolling limit.\"}", null, FailureClass.WaitUntil, 10)]
    [InlineData(429, "{\"message\":\"You have reached your secondly limit.\"}", null, FailureClass.WaitUntil, 1)]
    [InlineData(429, "{\"policyName\":\"DAILY\"}", null, FailureClass.WaitUntil, 600)]
    [InlineData(429, "not json", null, FailureClass.WaitUntil, 10)]
    [InlineData(429, "{\"policyName\":\"DAILY\"}", 3, FailureClass.WaitUntil, 3)]
    [InlineData(423, "", null, FailureClass.Retry, 2)]
    [InlineData(423, "", 1, FailureClass.Retry, 2)]
    [InlineData(423, "", 5, FailureClass.Retry, 5)]
    [InlineData(477, "", null, FailureClass.WaitUntil, 300)]
    [InlineData(477, "", 86_400, FailureClass.WaitUntil, 86_400)]
    [InlineData(500, "", null, FailureClass.Retry, null)]
    [InlineData(503, "<html>", 30, FailureClass.Retry, 30)]
    [InlineData(524, "", null, FailureClass.Retry, null)]
    [InlineData(408, "", null, FailureClass.Retry, null)]
    [InlineData(401, "", null, FailureClass.StopTheConnection, null)]
    [InlineData(403, "{\"category\":\"MISSING_SCOPES\"}", null, FailureClass.StopTheConnection, null)]
    [InlineData(400, "{\"category\":\"VALIDATION_ERROR\"}", null, FailureClass.FixTheData, null)]
    [InlineData(404, "{\"category\":\"OBJECT_NOT_FOUND\"}", null, FailureClass.FixTheData, null)]
    [InlineData(409, "{\"category\":\"CONFLICT\"}", null, FailureClass.FixTheData, null)]
    [InlineData(414, "", null, FailureClass.FixTheData, null)]
    public void Every_status_has_its_class_and_wait(int status, string body, int? retryAfter, FailureClass expected, int? seconds)
    {
        var failure = Classify(status, body, retryAfter, writes: false);

        failure.Class.Should().Be(expected);
        failure.Status.Should().Be(status);
        failure.NotBefore.Should().Be(seconds is { } wait ? Now.AddSeconds(wait) : null);
        failure.MayHaveApplied.Should().BeFalse();
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(408, true)]
    [InlineData(423, false)]
    [InlineData(429, false)]
    [InlineData(400, false)]
    public void A_write_may_have_been_done_only_where_the_answer_leaves_it_open(int status, bool open) =>
        Classify(status, "", null, writes: true).MayHaveApplied.Should().Be(open);

    [Fact]
    public void A_validation_error_gives_its_properties_and_codes_and_no_value()
    {
        var body = """
            {"status":"error","message":"Property values were not valid: [{\"isValid\":false,\"message\":\"Email address jane@ is invalid\",\"error\":\"INVALID_EMAIL\",\"name\":\"email\"}]",
             "correlationId":"5f1e","errors":[{"message":"jane@ is bad","code":"INVALID_OPTION","context":{"propertyName":["hearth_household_type"]}}],
             "category":"VALIDATION_ERROR"}
            """;

        var error = HubSpotError.Parse(Encoding.UTF8.GetBytes(body));

        error.Properties.Should().BeEquivalentTo("email", "hearth_household_type");
        error.Codes.Should().BeEquivalentTo("INVALID_EMAIL", "INVALID_OPTION");
        HubSpotFailures.Describe(400, error).Should().NotContain("jane").And.Contain("email").And.Contain("5f1e");
    }

    [Fact]
    public void A_conflict_gives_the_existing_record()
    {
        var body = """{"status":"error","message":"Contact already exists. Existing ID: 3401","category":"CONFLICT"}""";

        HubSpotError.Parse(Encoding.UTF8.GetBytes(body)).ExistingId.Should().Be("3401");
    }

    [Fact]
    public void Codes_that_are_not_codes_are_left_out()
    {
        var body = """{"category":"jane@example.com wrote","correlationId":"a b","errors":[{"code":"(555) 010-2000"}]}""";

        HubSpotFailures.Describe(400, HubSpotError.Parse(Encoding.UTF8.GetBytes(body))).Should().Be("HubSpot answered 400 without a category.");
    }

    private static VendorFailure Classify(int status, string body, int? retryAfter, bool writes) => HubSpotFailures.Classify(
        status, retryAfter is { } wait ? TimeSpan.FromSeconds(wait) : null, HubSpotError.Parse(Encoding.UTF8.GetBytes(body)), writes, Now);
}
