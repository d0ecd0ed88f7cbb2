using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The portal itself and its owners.</summary>
internal static class AccountEndpoints
{
    public static PortalAnswer Details(PortalCall call)
    {
        var json = call.Json;
        json.WriteStartObject();
        json.WriteNumber("portalId", call.State.Options.PortalId);
        json.WriteString("accountType", "STANDARD");
        json.WriteString("timeZone", "US/Eastern");
        json.WriteString("companyCurrency", "USD");
        json.WriteStartArray("additionalCurrencies");
        json.WriteEndArray();
        json.WriteString("utcOffset", "-05:00");
        json.WriteNumber("utcOffsetMilliseconds", -18_000_000);
        json.WriteString("uiDomain", "app.hubspot.com");
        json.WriteString("dataHostingLocation", "na1");
        json.WriteEndObject();
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer ListOwners(PortalCall call)
    {
        var email = call.Query("email");
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        foreach (var owner in call.State.Owners.All.Where(owner => email is null || string.Equals(owner.Email, email, StringComparison.OrdinalIgnoreCase)))
        {
            Write(call.Json, owner);
        }

        call.Json.WriteEndArray();
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer ReadOwner(PortalCall call)
    {
        var isByUser = call.Query("idProperty") == "userId";
        var id = call.Route("ownerId");
        if (call.State.Owners.All.FirstOrDefault(owner => (isByUser ? owner.UserId.ToString() : owner.Id) == id) is not { } found)
        {
            return Problems.NotFound();
        }

        Write(call.Json, found);
        return StatusCodes.Status200OK;
    }

    private static void Write(Utf8JsonWriter json, Owner owner)
    {
        json.WriteStartObject();
        json.WriteString("id", owner.Id);
        json.WriteString("email", owner.Email);
        json.WriteString("type", "PERSON");
        json.WriteString("firstName", owner.FirstName);
        json.WriteString("lastName", owner.LastName);
        json.WriteNumber("userId", owner.UserId);
        json.WriteString("createdAt", Timestamps.Iso(owner.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(owner.CreatedAt));
        json.WriteBoolean("archived", false);
        json.WriteEndObject();
    }
}
