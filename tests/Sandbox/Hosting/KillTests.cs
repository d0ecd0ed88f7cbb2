using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Hearth.Sandbox.HubSpot;
using Hearth.Sandbox.ServiceTitan;
using Hearth.Testing;

namespace Hearth.Tests.Sandbox.Hosting;

/// <summary>The program itself, killed while people and callers are at work.</summary>
public sealed class KillTests
{
    private const int AnswersBeforeTheKill = 120;

    private readonly ConcurrentBag<string> _contacts = [];
    private readonly ConcurrentBag<long> _customers = [];

    [Fact]
    public async Task What_was_answered_before_a_kill_is_there_after_it()
    {
        using var files = new DroppedSandbox();
        var ports = FreePorts.Next(2);
        using var program = Start(files.File, ports[0], ports[1]);
        using var http = new HttpClient();
        try
        {
            await Eventually.TrueAsync(() => AnswersAsync(http, ports[1]), "the sandbox answers", TimeSpan.FromSeconds(60));
            var callers = new[] { 0, 1 }.SelectMany(caller => new[]
            {
                CallUntilKilledAsync(() => CreateContactAsync(http, ports[0], caller)),
                CallUntilKilledAsync(() => CreateCustomerAsync(http, ports[1])),
            }).ToArray();
            await Eventually.TrueAsync(
                () => _contacts.Count >= AnswersBeforeTheKill && _customers.Count >= AnswersBeforeTheKill, "enough was answered", TimeSpan.FromSeconds(60));
            program.Kill();
            await Task.WhenAll(callers);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }

        await using var restored = await files.StartAsync(DroppedSandbox.Options(TimeSpan.FromHours(1)));

        restored.IsRestored.Should().BeTrue();
        restored.Portal.Records("contacts").Select(contact => contact.Id).Should().Contain(_contacts);
        restored.Tenant.All<Customer>().Select(customer => customer.Id).Should().Contain(_customers);
    }

    private static Process Start(string snapshot, int hubSpotPort, int serviceTitanPort)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Hearth.Sandbox"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "--snapshot", snapshot, "--households", "25", "--traffic-rate", "50",
                "--hubspot-port", $"{hubSpotPort}", "--servicetitan-port", $"{serviceTitanPort}",
            },
        };
        return Process.Start(start)!;
    }

    private static async Task CallUntilKilledAsync(Func<Task> call)
    {
        try
        {
            while (true)
            {
                await call();
            }
        }
        catch (HttpRequestException)
        {
            // The program is gone: this call was not answered.
            return;
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, int port)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/_sandbox/records/campaigns"), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task CreateContactAsync(HttpClient http, int port, int caller)
    {
        var email = $"caller{caller}-{_contacts.Count}-{Guid.NewGuid():N}@example.com";
        using var answer = await PostAsync(http, $"http://127.0.0.1:{port}/crm/v3/objects/contacts", new { properties = new { email } });
        if (answer.IsSuccessStatusCode)
        {
            _contacts.Add((await ReadAsync(answer)).GetProperty("id").GetString()!);
        }
    }

    private async Task CreateCustomerAsync(HttpClient http, int port)
    {
        var address = new { street = "1 Oak St", city = "Austin", state = "TX", zip = "78701", country = "USA" };
        var customer = new { name = "Answered", address, locations = new[] { new { name = "Home", address } } };
        using var answer = await PostAsync(http, $"http://127.0.0.1:{port}/_sandbox/ui/customers", customer);
        answer.EnsureSuccessStatusCode();
        _customers.Add((await ReadAsync(answer)).GetProperty("id").GetInt64());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", new HubSpotPortalOptions().AccessToken);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
