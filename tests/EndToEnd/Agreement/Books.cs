using System.Collections.Frozen;
using System.Text.Json;
using Hearth.Tests.EndToEnd.Vendors;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>Everything that both vendors hold at one moment.</summary>
internal sealed class Books
{
    private static readonly string[] Kinds = ["Email", "Phone", "MobilePhone"];

    private Books()
    {
    }

    /// <summary>The kinds of contact methods that are kept in agreement.</summary>
    public static IReadOnlyList<string> MethodKinds => Kinds;

    /// <summary>Every customer by id.</summary>
    public required FrozenDictionary<string, Customer> Customers { get; init; }

    /// <summary>Every live contact.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Every active job.</summary>
    public required IReadOnlyList<JsonElement> Jobs { get; init; }

    /// <summary>The appointments of each job.</summary>
    public required ILookup<string, JsonElement> Appointments { get; init; }

    /// <summary>Every live deal.</summary>
    public required IReadOnlyList<JsonElement> Deals { get; init; }

    /// <summary>The status that each deal stage stands for, without blanks, in lower case.</summary>
    public required FrozenDictionary<string, string> Stages { get; init; }

    /// <summary>The names of what jobs point to: <c>job-types/7</c>.</summary>
    public required FrozenDictionary<string, string> Names { get; init; }

    /// <summary>Reads both sides.</summary>
    public static async Task<Books> ReadAsync(EmulatedVendors vendors)
    {
        var methods = (await vendors.ServiceTitan.RecordsAsync("customer-contacts"))
            .Where(row => Kinds.Contains(row.Text("type"))).Select(Method.Of).ToLookup(method => method.Customer);
        var names = new Dictionary<string, string>();
        foreach (var resource in (string[])["job-types", "business-units", "campaigns"])
        {
            foreach (var row in await vendors.ServiceTitan.RecordsAsync(resource))
            {
                names[$"{resource}/{row.Text("id")}"] = row.Text("name")!;
            }
        }

        return new Books
        {
            Customers = (await vendors.ServiceTitan.RecordsAsync("customers"))
                .Select(row => Customer.Of(row, methods[row.Text("id")!])).ToFrozenDictionary(customer => customer.Id),
            Contacts = [.. Live(await vendors.HubSpot.RecordsAsync("contacts")).Select(row => new Contact(row.Text("id")!, row.GetProperty("properties")))],
            Jobs = [.. (await vendors.ServiceTitan.RecordsAsync("jobs")).Where(row => row.Text("active") != "false")],
            Appointments = (await vendors.ServiceTitan.RecordsAsync("appointments")).ToLookup(row => row.Text("jobId")!),
            Deals = [.. Live(await vendors.HubSpot.RecordsAsync("deals"))],
            Stages = await ReadStagesAsync(vendors.HubSpot),
            Names = names.ToFrozenDictionary(),
        };
    }

    private static IEnumerable<JsonElement> Live(IEnumerable<JsonElement> rows) => rows.Where(row => row.Text("archived") != "true");

    private static async Task<FrozenDictionary<string, string>> ReadStagesAsync(Vendor hubSpot)
    {
        var pipelines = await hubSpot.GetAsync("crm/v3/pipelines/deals", EmulatedVendors.HubSpotToken);
        return pipelines.GetProperty("results").EnumerateArray()
            .Where(pipeline => pipeline.Text("label") == "Jobs")
            .SelectMany(pipeline => pipeline.GetProperty("stages").EnumerateArray())
            .ToFrozenDictionary(stage => stage.Text("id")!, stage => StatusOf(stage.Text("label")!));
    }

    private static string StatusOf(string label) => label == "On hold" ? "hold" : label.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
