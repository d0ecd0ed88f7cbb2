using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hearth.Sandbox.ServiceTitan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class WebhookTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(SignatureEncoding.Hex)]
    [InlineData(SignatureEncoding.Base64)]
    public async Task An_event_is_a_signed_cloud_event(SignatureEncoding encoding)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var tenant = await StartAsync(receiver, encoding);

        var job = tenant.Book(tenant.AddCustomer());
        var post = (await receiver.WaitForAsync(1))[0];

        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), post.Body);
        post.Signature.Should().Be(encoding == SignatureEncoding.Hex ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash));
        post.Json["specversion"]!.GetValue<string>().Should().Be("1.0");
        post.Json["source"]!.GetValue<string>().Should().Be("https://webhooks.servicetitan.io");
        post.Type.Should().Be("tn.jpm.job-scheduled");
        post.Json["data"]!["job"]!["id"]!.GetValue<long>().Should().Be(job.Id);
        post.Json["data"]!["job"]!.AsObject().ContainsKey("summary").Should().BeFalse();
        post.Json["data"]!["tenantId"]!.GetValue<long>().Should().Be(tenant.Tenant.Options.TenantId);
    }

    [Fact]
    public async Task A_jobs_life_is_told_and_a_customers_is_not()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var tenant = await StartAsync(receiver);
        var customer = tenant.AddCustomer();
        tenant.Tenant.EditCustomer(customer.Id, new CustomerEdit { Name = "x" });
        var job = tenant.Book(customer);
        tenant.Tenant.EditJob(job.Id, new JobEdit { Summary = "y" });
        tenant.Tenant.RescheduleAppointment(job.FirstAppointmentId, new AppointmentMove(End: tenant.Clock.Now.AddDays(3)));
        tenant.Tenant.MoveJob(job.Id, JobStatus.Dispatched);
        tenant.Tenant.MoveJob(job.Id, JobStatus.Completed, 99);

        var posts = await receiver.WaitForAsync(10);

        posts.Select(post => post.Type).Should().BeEquivalentTo([
            "tn.jpm.job-scheduled",
            "tn.jpm.job-updated",
            "tn.jpm.job-appointment-updated", "tn.jpm.job-rescheduled",
            "tn.jpm.job-appointment-updated", "tn.dis.technician-dispatched", "tn.jpm.job-updated",
            "tn.jpm.job-appointment-updated", "tn.acc.invoice-updated", "tn.jpm.job-completed",
        ]);
        posts.Single(post => post.Type == "tn.acc.invoice-updated").Json["data"]!["invoice"]!["total"]!.GetValue<string>().Should().Be("99.00");
    }

    [Fact]
    public async Task A_refused_delivery_is_retried_as_another_delivery_of_the_same_occurrence()
    {
        await using var receiver = await Receiver.StartAsync(refusals: 2);
        await using var tenant = await StartAsync(receiver);

        tenant.Book(tenant.AddCustomer());
        await receiver.WaitForAsync(1);
        var posts = await receiver.WaitForAsync(3, () => tenant.Clock.Advance(TimeSpan.FromSeconds(1)));

        posts.Select(post => post.Json["userassignedid"]!.GetValue<string>()).Distinct().Should().ContainSingle();
        posts.Select(post => post.Json["id"]!.GetValue<string>()).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public async Task Webhooks_are_dropped_and_duplicated_by_the_fault_plan()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var tenant = await StartAsync(receiver);
        var customer = tenant.AddCustomer();
        await tenant.ControlAsync(HttpMethod.Put, "faults", """{"rules":[{"kind":"WebhookDropped","next":1}]}""");
        var dropped = tenant.Book(customer);
        var kept = tenant.Book(customer);
        (await receiver.WaitForAsync(1))[0].Json["data"]!["job"]!["id"]!.GetValue<long>().Should().Be(kept.Id).And.NotBe(dropped.Id);

        await tenant.ControlAsync(HttpMethod.Put, "faults", """{"rules":[{"kind":"WebhookDuplicated","next":1}]}""");
        tenant.Book(customer);

        (await receiver.WaitForAsync(3)).Skip(1).Select(post => post.Json["userassignedid"]!.GetValue<string>()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task History_is_not_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var tenant = await StartAsync(receiver);
        var customer = tenant.AddCustomer();
        tenant.Tenant.BookJob(
            new NewJob(customer.Id, tenant.LocationOf(customer), tenant.Unit, tenant.JobType, tenant.Campaign) { Appointments = [tenant.Visit()] },
            new RecordTimes(tenant.Clock.Now.AddYears(-1)));
        var live = tenant.Book(customer);

        (await receiver.WaitForAsync(1)).Single().Json["data"]!["job"]!["id"]!.GetValue<long>().Should().Be(live.Id);
    }

    private static Task<RunningTenant> StartAsync(Receiver receiver, SignatureEncoding encoding = SignatureEncoding.Hex) =>
        RunningTenant.StartAsync(options => options with
        {
            Webhooks = new WebhookOptions { Target = receiver.Address, HmacKey = Key, SignatureEncoding = encoding },
        });

    private sealed record Post(byte[] Body, string? Signature)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string Type => Json["type"]!.GetValue<string>();
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

        private readonly ConcurrentQueue<Post> _posts = new();
        private readonly WebApplication _app;
        private int _refusals;

        private Receiver(int refusals)
        {
            _refusals = refusals;
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.MapPost("/hooks", (RequestDelegate)TakeAsync);
        }

        public Uri Address => new($"{_app.Urls.First()}/hooks");

        public static async Task<Receiver> StartAsync(int refusals = 0)
        {
            var receiver = new Receiver(refusals);
            await receiver._app.StartAsync(TestContext.Current.CancellationToken);
            return receiver;
        }

        public async Task<IReadOnlyList<Post>> WaitForAsync(int count, Action? meanwhile = null)
        {
            var deadline = TimeProvider.System.GetTimestamp();
            while (_posts.Count < count && TimeProvider.System.GetElapsedTime(deadline) < Patience)
            {
                meanwhile?.Invoke();
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }

            return _posts.Should().HaveCount(count).And.Subject.ToList();
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            _posts.Enqueue(new Post(body.ToArray(), context.Request.Headers["x-servicetitan-signature"]));
            context.Response.StatusCode = Interlocked.Decrement(ref _refusals) >= 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status204NoContent;
        }
    }
}
