using System.Text.Json;

namespace Hearth.Tests.EndToEnd.Agreement;

/// <summary>One contact method of a ServiceTitan customer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">Whose it is.</param>
/// <param name="Kind"><c>Email</c>, <c>Phone</c> or <c>MobilePhone</c>.</param>
/// <param name="Value">The canonical value.</param>
/// <param name="Active">False once it was removed.</param>
/// <param name="Dates">When it was created and modified, for messages.</param>
internal sealed record Method(string Id, string Customer, string Kind, string? Value, bool Active, string? Dates)
{
    /// <summary>Reads the record.</summary>
    public static Method Of(JsonElement row)
    {
        var kind = row.Text("type")!;
        var value = row.Text("value");
        return new(
            row.Text("id")!, row.Text("customerId")!, kind, kind == "Email" ? Canonical.Email(value) : Canonical.Phone(value), Canonical.Flag(row.Text("active")),
            $"created {row.Text("createdOn")}, modified {row.Text("modifiedOn")}");
    }
}
