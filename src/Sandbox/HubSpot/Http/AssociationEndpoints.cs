using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Associations in the v4 form, which the dated paths share.</summary>
internal static class AssociationEndpoints
{
    private const int MaximumRead = 1_000;
    private const int MaximumCreate = 2_000;
    private const int MaximumArchive = 100;
    private const int DefaultPage = 500;

    public static PortalAnswer BatchCreate(PortalCall call) => Batch(call, MaximumCreate, StatusCodes.Status201Created, (from, to, input) =>
    {
        var types = ReadTypes(call, from.Type, to.Type, input.Items("types"));
        if (!types.IsGood)
        {
            return types.Problem;
        }

        call.State.Associations.Associate(from, to, types.Value, call.Origin, call.Now);
        WriteLabels(call.Json, from, to, types.Value);
        return null;
    });

    public static PortalAnswer BatchDefault(PortalCall call) => Batch(call, MaximumCreate, StatusCodes.Status200OK, (from, to, _) =>
    {
        AssociateByDefault(call, from, to);
        return null;
    });

    public static PortalAnswer BatchRead(PortalCall call)
    {
        if (Open(call, MaximumRead, out var fromStore, out var toStore, out var inputs) is { } refusal)
        {
            return refusal;
        }

        var errors = new List<CrmProblem>();
        BatchJson.Begin(call.Json);
        foreach (var input in inputs)
        {
            var id = input.Text("id") ?? string.Empty;
            if (fromStore.Find(id) is not { IsLive: true } from || Edges(call, from, toStore.Type).ToArray() is not { Length: > 0 } edges)
            {
                errors.Add(new CrmProblem(404, "OBJECT_NOT_FOUND", $"No {toStore.Type.Name} is associated with {fromStore.Type.Name} {id}.")
                {
                    SubCategory = "crm.associations.NO_ASSOCIATIONS_FOUND",
                }.With("fromObjectId", id).With("fromObjectType", fromStore.Type.Name).With("toObjectType", toStore.Type.Name));
                continue;
            }

            call.Json.WriteStartObject();
            WriteId(call.Json, "from", from);
            call.Json.WriteStartArray("to");
            foreach (var edge in edges)
            {
                WriteEdge(call.Json, edge);
            }

            call.Json.WriteEndArray();
            call.Json.WriteEndObject();
        }

        return BatchJson.End(call, errors, StatusCodes.Status200OK);
    }

    public static PortalAnswer BatchArchive(PortalCall call)
    {
        if (Open(call, MaximumArchive, out var fromStore, out var toStore, out var inputs) is { } refusal)
        {
            return refusal;
        }

        foreach (var input in inputs)
        {
            if (fromStore.Find(input.Member("from")?.Text("id")) is not { } from)
            {
                continue;
            }

            foreach (var to in input.Items("to").Select(item => toStore.Find(item.Text("id"))).OfType<CrmRecord>())
            {
                call.State.Associations.Dissociate(from, to, call.Origin, call.Now);
            }
        }

        return PortalAnswer.NoContent;
    }

    public static PortalAnswer BatchArchiveLabels(PortalCall call)
    {
        var answer = Batch(call, MaximumArchive, StatusCodes.Status204NoContent, (from, to, input) =>
        {
            var types = ReadTypes(call, from.Type, to.Type, input.Items("types"));
            foreach (var type in types.Value ?? [])
            {
                call.State.Associations.RemoveLabel(from, to, type, call.Origin, call.Now);
            }

            return types.Problem;
        });
        return answer.Problem is { } problem ? problem : PortalAnswer.NoContent;
    }

    public static PortalAnswer Read(PortalCall call)
    {
        if (OpenStores(call, out var fromStore, out var toStore) is { } refusal)
        {
            return refusal;
        }

        if (fromStore.Find(call.Route("objectId")) is not { IsLive: true } from)
        {
            return Problems.NotFound();
        }

        var limit = Math.Clamp(call.QueryInteger("limit") ?? DefaultPage, 1, DefaultPage);
        var after = long.TryParse(call.Query("after"), out var passed) ? passed : 0;
        var edges = Edges(call, from, toStore.Type).OrderBy(edge => edge.To.Id).Where(edge => edge.To.Id > after).Take(limit + 1).ToArray();
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        foreach (var edge in edges.Take(limit))
        {
            WriteEdge(call.Json, edge);
        }

        call.Json.WriteEndArray();
        ObjectEndpoints.WritePaging(call, edges.Length > limit ? edges[limit - 1].To.Id.ToString() : null);
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Put(PortalCall call) => Pair(call, (from, to) =>
    {
        var items = call.Body.ValueKind == JsonValueKind.Array ? call.Body.EnumerateArray().AsEnumerable() : [];
        var types = ReadTypes(call, from.Type, to.Type, items);
        if (!types.IsGood)
        {
            return types.Problem;
        }

        call.State.Associations.Associate(from, to, types.Value, call.Origin, call.Now);
        WriteLabels(call.Json, from, to, types.Value);
        return StatusCodes.Status201Created;
    });

    public static PortalAnswer PutDefault(PortalCall call) => Pair(call, (from, to) =>
    {
        BatchJson.Begin(call.Json);
        AssociateByDefault(call, from, to);
        return BatchJson.End(call, [], StatusCodes.Status200OK);
    });

    public static PortalAnswer Delete(PortalCall call) => Pair(call, (from, to) =>
    {
        call.State.Associations.Dissociate(from, to, call.Origin, call.Now);
        return PortalAnswer.NoContent;
    });

    /// <summary>Finds the two object types that the path names.</summary>
    public static CrmProblem? OpenStores(PortalCall call, out ObjectStore from, out ObjectStore to)
    {
        var (foundFrom, foundTo) = (call.Store(), call.Store("toObjectType"));
        (from, to) = (foundFrom.Value!, foundTo.Value!);
        return foundFrom.Problem ?? foundTo.Problem;
    }

    private static PortalAnswer Pair(PortalCall call, Func<CrmRecord, CrmRecord, PortalAnswer> serve)
    {
        if (OpenStores(call, out var fromStore, out var toStore) is { } refusal)
        {
            return refusal;
        }

        return fromStore.Find(call.Route("objectId")) is { IsLive: true } from && toStore.Find(call.Route("toObjectId")) is { IsLive: true } to
            ? serve(from, to)
            : Problems.NotFound();
    }

    private static PortalAnswer Batch(PortalCall call, int limit, int status, Func<CrmRecord, CrmRecord, JsonElement, CrmProblem?> serve)
    {
        if (Open(call, limit, out var fromStore, out var toStore, out var inputs) is { } refusal)
        {
            return refusal;
        }

        var errors = new List<CrmProblem>();
        BatchJson.Begin(call.Json);
        foreach (var input in inputs)
        {
            var (fromId, toId) = (input.Member("from")?.Text("id"), input.Member("to")?.Text("id"));
            var problem = fromStore.Find(fromId) is { IsLive: true } from && toStore.Find(toId) is { IsLive: true } to
                ? serve(from, to, input)
                : Problems.NotFound("One or both records of the association do not exist");
            if (problem is not null)
            {
                errors.Add(problem.With("fromObjectId", fromId ?? string.Empty).With("toObjectId", toId ?? string.Empty));
            }
        }

        return BatchJson.End(call, errors, status);
    }

    private static CrmProblem? Open(PortalCall call, int limit, out ObjectStore from, out ObjectStore to, out JsonElement[] inputs)
    {
        inputs = [.. call.Body.Items("inputs")];
        return OpenStores(call, out from, out to) ?? (inputs.Length > limit ? Problems.BatchTooLarge(limit) : null);
    }

    private static Outcome<List<AssociationType>> ReadTypes(PortalCall call, CrmObjectType from, CrmObjectType to, IEnumerable<JsonElement> items)
    {
        var types = new List<AssociationType>();
        foreach (var item in items)
        {
            var id = item.Integer("associationTypeId") ?? 0;
            if (call.State.Associations.Catalog.Find(from, to, item.Text("associationCategory"), id) is not { } type)
            {
                return Problems.Invalid($"No association type {id} exists from {from.Caption} to {to.Caption}");
            }

            types.Add(type);
        }

        return types.Count > 0 ? types : Problems.Invalid("At least one association type is required");
    }

    private static void AssociateByDefault(PortalCall call, CrmRecord from, CrmRecord to)
    {
        call.State.Associations.Associate(from, to, [], call.Origin, call.Now);
        WriteDefault(call, from, to);
        WriteDefault(call, to, from);
    }

    private static void WriteDefault(PortalCall call, CrmRecord from, CrmRecord to)
    {
        var type = call.State.Associations.Catalog.Unlabeled(from.Type, to.Type);
        call.Json.WriteStartObject();
        WriteId(call.Json, "from", from);
        WriteId(call.Json, "to", to);
        call.Json.WriteStartObject("associationSpec");
        call.Json.WriteString("associationCategory", type.Category);
        call.Json.WriteNumber("associationTypeId", type.Id);
        call.Json.WriteEndObject();
        call.Json.WriteEndObject();
    }

    private static IEnumerable<AssociationEdge> Edges(PortalCall call, CrmRecord from, CrmObjectType to) =>
        from.Edges.Where(edge => edge.To.Type == to && call.State.Store(to).Find(edge.To.Id) is { IsLive: true });

    private static void WriteEdge(Utf8JsonWriter json, AssociationEdge edge)
    {
        json.WriteStartObject();
        json.WriteString("toObjectId", edge.To.Id.ToString());
        json.WriteStartArray("associationTypes");
        foreach (var type in edge.Types)
        {
            AssociationLabelEndpoints.WriteType(json, type);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, CrmRecord from, CrmRecord to, IReadOnlyList<AssociationType> types)
    {
        json.WriteStartObject();
        json.WriteString("fromObjectTypeId", from.Type.TypeId);
        json.WriteString("fromObjectId", from.IdText);
        json.WriteString("toObjectTypeId", to.Type.TypeId);
        json.WriteString("toObjectId", to.IdText);
        json.WriteStartArray("labels");
        foreach (var label in types.Select(type => type.Label).OfType<string>())
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, string name, CrmRecord record)
    {
        json.WriteStartObject(name);
        json.WriteString("id", record.IdText);
        json.WriteEndObject();
    }
}
