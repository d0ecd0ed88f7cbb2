using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hearth.Tests.EndToEnd.Agreement;
using Hearth.Tests.EndToEnd.Processes;
using Hearth.Tests.EndToEnd.Vendors;
using Microsoft.Data.Sqlite;

namespace Hearth.Tests.EndToEnd;

public sealed class BadInputTests
{
    private const int Seed = 46;
    private const int Households = 12;
    private const string Unusable = "call office first";
    private const string NewName = "Renamed Beside";
    private const string WebhookPath = $"webhooks/hubspot/{Node.Account}/{Node.Portal}";

    [Fact]
    public async Task Bad_input_is_refused_kept_or_parked_and_the_rest_goes_through()
    {
        await using var world = await World.CreateAsync(Seed, Households);
        await using var silo = await world.StartAsync();
        await silo.SettleAsync();

        (await silo.PostAsync(WebhookPath, Signed(world, "[]", secret: "somebody else's"))).Should().Be(HttpStatusCode.Unauthorized);
        (await silo.PostAsync(WebhookPath, Signed(world, "[]", age: TimeSpan.FromHours(1)))).Should().Be(HttpStatusCode.Unauthorized);
        (await silo.PostAsync(WebhookPath, Signed(world, """[{"portalId":24680135,"objectId":"no number"}]"""))).Should().Be(HttpStatusCode.OK);
        var status = await silo.UntilAsync(
            status => status.Lanes.Any(lane => lane is { Set: "dead-letters", Depth: > 0 }), "the malformed event is a dead letter");
        status.Lanes.Should().ContainSingle(lane => lane.Set == "dead-letters").Which.Depth.Should().Be(1);
        (await DeadLetterReasonsAsync(world)).Should().Equal("The event has no usable 'objectId'.");

        await AnInvalidValueIsParkedAsync(world, silo);
    }

    private static async Task AnInvalidValueIsParkedAsync(World world, Node silo)
    {
        var books = await Books.ReadAsync(world.Vendors);
        var (customer, phone, contact) = (
            from each in books.Customers.Values
            from method in each.Of("Phone")
            let person = books.Contacts.FirstOrDefault(contact => contact.Customer == each.Id && contact.IsPrimary)
            where each.Type == "residential" && method.Value is not (null or Canonical.Invalid) && person?.ValueOf("Phone") == method.Value
            select (each, method, person)).First();
        await world.Vendors.ServiceTitan.ControlAsync(HttpMethod.Patch, $"ui/contacts/{phone.Id}", new { value = Unusable });
        await world.Vendors.ServiceTitan.ControlAsync(HttpMethod.Patch, $"ui/customers/{customer.Id}", new { name = NewName });
        await silo.SettleAsync();

        var after = (await Books.ReadAsync(world.Vendors)).Contacts.Single(other => other.Id == contact.Id);
        after.Property("hearth_household_name").Should().Be(NewName);
        after.ValueOf("Phone").Should().Be(phone.Value, "a value that means nothing travels nowhere");
        (await silo.EntityAsync(contact.Household!)).Findings.Should().Contain(finding => finding.Contains("phone", StringComparison.OrdinalIgnoreCase));
        await world.ShouldAgreeAsync(silo);
    }

    private static ByteArrayContent Signed(World world, string body, string secret = EmulatedVendors.HubSpotSecret, TimeSpan age = default)
    {
        var sentAt = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeMilliseconds();
        var signed = $"POST{world.Place.Api}{WebhookPath}{body}{sentAt}";
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new("application/json");
        content.Headers.Add("X-HubSpot-Signature-v3", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed))));
        content.Headers.Add("X-HubSpot-Request-Timestamp", $"{sentAt}");
        return content;
    }

    private static async Task<IReadOnlyList<string>> DeadLetterReasonsAsync(World world)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(world.Place.Folder, "hearth.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select error from dead_letter";
        await using var reader = await command.ExecuteReaderAsync();
        var reasons = new List<string>();
        while (await reader.ReadAsync())
        {
            reasons.Add(reader.GetString(0));
        }

        return reasons;
    }
}
