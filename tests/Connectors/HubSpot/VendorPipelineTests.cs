using System.Net;
using System.Net.Http.Headers;
using Hearth.Connectors;
using Hearth.Connectors.Http;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class VendorPipelineTests
{
    private static readonly VendorPipelineOptions Quick = new()
    {
        RetryDelay = TimeSpan.FromMilliseconds(1),
        LockDelay = TimeSpan.FromMilliseconds(20),
        AttemptTimeout = TimeSpan.FromMilliseconds(200),
        BreakThroughput = 5,
    };

    [Theory]
    [InlineData(CallEffect.Reads, 3)]
    [InlineData(CallEffect.WritesRepeatably, 3)]
    [InlineData(CallEffect.WritesOnce, 1)]
    internal async Task Only_what_may_be_repeated_is_repeated(CallEffect effect, int attempts)
    {
        using var vendor = new Vendor(_ => Task.FromResult(Answer(500)));

        var outcome = await vendor.SendAsync(effect);

        outcome.Should().BeOfType<Outcome<VendorAnswer>.Success>().Which.Value.Status.Should().Be(500);
        vendor.Attempts.Should().Be(attempts);
        vendor.Quota.Asked.Should().HaveCount(attempts);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(429)]
    public async Task What_another_attempt_cannot_cure_is_not_repeated(int status)
    {
        using var vendor = new Vendor(_ => Task.FromResult(Answer(status)));

        await vendor.SendAsync(CallEffect.Reads);

        vendor.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_to_sit_out_is_handed_back()
    {
        using var vendor = new Vendor(_ => Task.FromResult(Answer(503, retryAfterSeconds: 60)));

        await vendor.SendAsync(CallEffect.Reads);

        vendor.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task A_locked_record_is_waited_for()
    {
        using var vendor = new Vendor(attempt => Task.FromResult(Answer(attempt == 1 ? 423 : 200)));

        var outcome = await vendor.SendAsync(CallEffect.WritesRepeatably);

        outcome.Should().BeOfType<Outcome<VendorAnswer>.Success>().Which.Value.Status.Should().Be(200);
    }

    [Fact]
    public async Task A_silent_vendor_is_given_up_and_a_write_may_have_been_done()
    {
        using var vendor = new Vendor(async _ =>
        {
            await Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
            return Answer(200);
        });

        var outcome = await vendor.SendAsync(CallEffect.WritesOnce);

        var reason = outcome.Should().BeOfType<Outcome<VendorAnswer>.Failure>().Which.Reason;
        reason.Class.Should().Be(FailureClass.Retry);
        reason.MayHaveApplied.Should().BeTrue();
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    public async Task A_broken_connection_leaves_a_write_open_only_when_it_may_have_arrived(HttpRequestError error, bool open)
    {
        using var vendor = new Vendor(_ => throw new HttpRequestException(error));

        var outcome = await vendor.SendAsync(CallEffect.WritesOnce);

        outcome.Should().BeOfType<Outcome<VendorAnswer>.Failure>().Which.Reason.MayHaveApplied.Should().Be(open);
    }

    [Fact]
    public async Task Repeated_failures_open_the_circuit_and_say_until_when()
    {
        using var vendor = new Vendor(_ => Task.FromResult(Answer(500)));
        for (var call = 0; call < 3; call++)
        {
            await vendor.SendAsync(CallEffect.Reads);
        }

        var attempts = vendor.Attempts;
        var outcome = await vendor.SendAsync(CallEffect.WritesRepeatably);

        var reason = outcome.Should().BeOfType<Outcome<VendorAnswer>.Failure>().Which.Reason;
        reason.MayHaveApplied.Should().BeFalse();
        reason.NotBefore.Should().BeAfter(TimeProvider.System.GetUtcNow());
        vendor.Attempts.Should().Be(attempts);
    }

    [Fact]
    public async Task Cancellation_throws_as_usual()
    {
        using var vendor = new Vendor(_ => Task.FromResult(Answer(500)));

        var send = () => vendor.SendAsync(CallEffect.Reads, new CancellationToken(canceled: true));

        await send.Should().ThrowAsync<OperationCanceledException>();
    }

    private static HttpResponseMessage Answer(int status, int? retryAfterSeconds = null)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        if (retryAfterSeconds is { } seconds)
        {
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        }

        return answer;
    }

    private sealed class Vendor : HttpMessageHandler
    {
        private readonly Func<int, Task<HttpResponseMessage>> _answer;
        private readonly VendorPipeline _pipeline;

        public Vendor(Func<int, Task<HttpResponseMessage>> answer)
        {
            _answer = answer;
            _pipeline = new VendorPipeline(() => new HttpClient(this, disposeHandler: false), Quota, Quick, TimeProvider.System);
        }

        public RecordingQuota Quota { get; } = new();

        public int Attempts { get; private set; }

        public Task<Outcome<VendorAnswer>> SendAsync(CallEffect effect, CancellationToken? cancellation = null) => _pipeline.SendAsync(
            new VendorCall("test", () => new HttpRequestMessage(HttpMethod.Post, new Uri("http://vendor.invalid/")), effect),
            _ => { },
            cancellation ?? TestContext.Current.CancellationToken);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _answer(++Attempts).WaitAsync(cancellationToken);
    }
}
