using System.Buffers;
using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The control calls of the portal. They are never counted, limited or made to fail.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, HubSpotPortal portal)
    {
        routes.MapPost("/_sandbox/reset", (RequestDelegate)(context =>
        {
            portal.Reset();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
        routes.MapPut("/_sandbox/options", (RequestDelegate)(context => WithBodyAsync(context, body => Configure(portal, body))));
        routes.MapGet("/_sandbox/webhooks", (RequestDelegate)(context => AnswerAsync(context, 200, json => WriteStatistics(json, portal.Webhooks))));
        routes.MapGet("/_sandbox/records/{objectType}", (RequestDelegate)(context => RecordsAsync(context, portal)));
        routes.MapPost("/_sandbox/seed", (RequestDelegate)(context => SeedAsync(context, portal)));
        routes.MapPost("/_sandbox/ui/{objectType}", (RequestDelegate)(context => EditAsync(context, body =>
            portal.CreateAsPerson(Route(context, "objectType"), Properties(body), ReadTargets(body), User(body)))));
        routes.MapPatch("/_sandbox/ui/{objectType}/{id}", (RequestDelegate)(context => EditAsync(context, body =>
            portal.EditAsPerson(Route(context, "objectType"), Route(context, "id"), Properties(body), User(body)))));
        routes.MapDelete("/_sandbox/ui/{objectType}/{id}", (RequestDelegate)(context => EditAsync(context, body =>
            portal.DeleteAsPerson(Route(context, "objectType"), Route(context, "id"), User(body)))));
        routes.MapPost("/_sandbox/ui/{objectType}/merge", (RequestDelegate)(context => EditAsync(context, body => portal.MergeAsPerson(
            Route(context, "objectType"), body.Text("primaryObjectId") ?? string.Empty, body.Text("objectIdToMerge") ?? string.Empty, User(body)))));
        routes.MapPost("/_sandbox/ui/{objectType}/{id}/associations", (RequestDelegate)(context => EditAsync(context, body =>
            portal.AssociateAsPerson(Route(context, "objectType"), Route(context, "id"), ReadTarget(body), User(body)))));
    }

    private static void Configure(HubSpotPortal portal, JsonElement body) => portal.Configure(options => options with
    {
        SearchLag = Milliseconds(body, "searchLagMilliseconds") ?? options.SearchLag,
        WebhookTarget = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("webhookTarget", out _)
            ? body.Text("webhookTarget") is { Length: > 0 } target ? new Uri(target) : null
            : options.WebhookTarget,
        WebhookGathering = Milliseconds(body, "webhookGatheringMilliseconds") ?? options.WebhookGathering,
        WebhookRetryDelay = Milliseconds(body, "webhookRetryMilliseconds") ?? options.WebhookRetryDelay,
        BookkeepingProperties = body.Member("bookkeepingProperties") is null
            ? options.BookkeepingProperties
            : body.Texts("bookkeepingProperties").ToHashSet(),
        BurstLimit = body.Integer("burstLimit") ?? options.BurstLimit,
        DailyLimit = body.Integer("dailyLimit") ?? options.DailyLimit,
        SearchLimitPerSecond = body.Integer("searchLimitPerSecond") ?? options.SearchLimitPerSecond,
        AssociationBurstLimit = body.Integer("associationBurstLimit") ?? options.AssociationBurstLimit,
        Tier = Enum.TryParse<HubSpotTier>(body.Text("tier"), ignoreCase: true, out var tier) ? tier : options.Tier,
    });

    private static TimeSpan? Milliseconds(JsonElement body, string name) =>
        body.Integer(name) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private static string Route(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? string.Empty;

    private static Dictionary<string, string?> Properties(JsonElement body) =>
        body.Pairs("properties").ToDictionary(pair => pair.Key, pair => pair.Value);

    private static long? User(JsonElement body) => long.TryParse(body.Text("userId"), out var user) ? user : null;

    private static AssociationTarget[] ReadTargets(JsonElement body) => [.. body.Items("associations").Select(ReadTarget)];

    private static AssociationTarget ReadTarget(JsonElement body) =>
        new(body.Text("objectType") ?? string.Empty, body.Text("id"), body.Integer("typeId"), body.Integer("seedIndex"));

    private static async Task EditAsync(HttpContext context, Func<JsonElement, PortalEdit> edit)
    {
        using var document = await ReadAsync(context);
        var made = edit(document?.RootElement ?? default);
        await AnswerAsync(context, made.IsDone ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, json => Write(json, made));
    }

    private static async Task SeedAsync(HttpContext context, HubSpotPortal portal)
    {
        using var document = await ReadAsync(context);
        var edits = portal.Seed([.. (document?.RootElement ?? default).Items("records").Select(ReadSeed)]);
        await AnswerAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("results");
            foreach (var edit in edits)
            {
                Write(json, edit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static SeedRecord ReadSeed(JsonElement body) => new()
    {
        ObjectType = body.Text("objectType") ?? string.Empty,
        Properties = Properties(body),
        CreatedAt = body.Text("createdAt") is { } text && Timestamps.Parse(text) is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null,
        UserId = User(body),
        Associations = ReadTargets(body),
    };

    private static Task RecordsAsync(HttpContext context, HubSpotPortal portal)
    {
        var records = portal.Records(Route(context, "objectType"), context.Request.Query["archived"] == "true");
        return AnswerAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartArray();
            foreach (var record in records)
            {
                Write(json, record);
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, RecordSnapshot record)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteStartObject("properties");
        foreach (var (name, value) in record.Properties)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("createdAt", Timestamps.Iso(record.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(record.UpdatedAt));
        json.WriteBoolean("archived", record.Archived);
        json.WriteStartArray("associations");
        foreach (var association in record.Associations)
        {
            json.WriteStringValue(association);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PortalEdit edit)
    {
        json.WriteStartObject();
        json.WriteString("id", edit.RecordId);
        if (!edit.IsDone)
        {
            json.WriteString("message", edit.Refusal);
        }

        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, WebhookStatistics statistics)
    {
        json.WriteStartObject();
        json.WriteNumber("owed", statistics.Owed);
        json.WriteNumber("delivered", statistics.Delivered);
        json.WriteNumber("failedAttempts", statistics.FailedAttempts);
        json.WriteNumber("givenUp", statistics.GivenUp);
        json.WriteNumber("droppedByFault", statistics.DroppedByFault);
        json.WriteNumber("overflowed", statistics.Overflowed);
        json.WriteEndObject();
    }

    private static async Task WithBodyAsync(HttpContext context, Action<JsonElement> act)
    {
        using var document = await ReadAsync(context);
        act(document?.RootElement ?? default);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<JsonDocument?> ReadAsync(HttpContext context) =>
        HttpMethods.IsDelete(context.Request.Method) ? null : await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);

    private static async Task AnswerAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
