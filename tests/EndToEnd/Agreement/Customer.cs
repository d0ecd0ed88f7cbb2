using System.Collections.Immutable;
using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>A ServiceTitan customer with its contact methods.</summary>
internal sealed record Customer(
    string Id, string? Name, string? Type, string? Address, bool DoNotMail, bool Active, string? Household, ImmutableArray<Method> Methods)
{
    /// <summary>Reads the record.</summary>
    public static Customer Of(JsonElement row, IEnumerable<Method> methods) => new(
        row.Text("id")!,
        Canonical.Text(row.Text("name")),
        row.Text("type")?.ToLowerInvariant(),
        row.GetProperty("address") is { ValueKind: JsonValueKind.Object } address
            ? Canonical.Address(
                address.Text("street"), address.Text("unit"), address.Text("city"), address.Text("state"), address.Text("zip"))
            : null,
        Canonical.Flag(row.Text("doNotMail")),
        Canonical.Flag(row.Text("active")) && row.Text("mergedToId") is null,
        row.GetProperty("externalData").EnumerateArray()
            .FirstOrDefault(entry => entry.Text("key") == "hearth_household_id") is { ValueKind: JsonValueKind.Object } entry ? entry.Text("value") : null,
        [.. methods]);

    /// <summary>The active methods of a kind.</summary>
    public IEnumerable<Method> Of(string kind) => Methods.Where(method => method.Active && method.Kind == kind);
}
