using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Batches of records.</summary>
internal static class BatchEndpoints
{
    /// <summary>The most inputs of one object batch.</summary>
    public const int MaximumInputs = 100;

    /// <summary>The most inputs of one batch read that asks for histories.</summary>
    public const int MaximumInputsWithHistory = 50;

    public static PortalAnswer Read(PortalCall call)
    {
        if (Open(call, out var store, out var inputs) is { } refusal)
        {
            return refusal;
        }

        var key = RecordLookup.KeyProperty(store, call.Body.Text("idProperty"), allowEmail: true);
        if (key is { IsGood: false })
        {
            return key.Value.Problem!;
        }

        var view = new RecordView([.. call.Body.Texts("properties")]) { History = [.. call.Body.Texts("propertiesWithHistory")] };
        if (view.History.Count > 0 && inputs.Length > MaximumInputsWithHistory)
        {
            return Problems.BatchTooLarge(MaximumInputsWithHistory);
        }

        var archived = call.QueryFlag("archived");
        var missing = new List<string>();
        var written = new HashSet<CrmRecord>();
        BatchJson.Begin(call.Json);
        foreach (var input in inputs)
        {
            var id = input.Text("id") ?? string.Empty;
            if (RecordLookup.Find(store, id, key?.Value) is not { } record || record.IsLive == archived)
            {
                missing.Add(id);
            }
            else if (written.Add(record))
            {
                RecordJson.Write(call, store, record, view);
            }
        }

        var message = $"Could not get some {store.Type.Caption} objects, they may be deleted or not exist. Check that ids are valid.";
        return BatchJson.End(call, missing.Count == 0 ? [] : [Problems.NotFound(message).With("ids", [.. missing])], StatusCodes.Status200OK);
    }

    public static PortalAnswer Create(PortalCall call)
    {
        if (Open(call, out var store, out var inputs) is { } refusal)
        {
            return refusal;
        }

        // Only rows that can be told apart by their trace ids may fail one by one.
        var traces = inputs.Select(TraceId).OfType<string>().Distinct().Count();
        return BatchWrite.Run(
            call,
            store,
            inputs,
            new BatchWriteShape(IsAllOrNothing: traces != inputs.Length, IsUpsert: false, StatusCodes.Status201Created),
            input => WritePlan.ForCreate(call.State, store, input));
    }

    public static PortalAnswer Update(PortalCall call)
    {
        if (Open(call, out var store, out var inputs) is { } refusal)
        {
            return refusal;
        }

        if (KeysOf(store, inputs, allowEmail: false, out var keys) is { } badKey)
        {
            return badKey;
        }

        var shape = new BatchWriteShape(IsAllOrNothing: false, IsUpsert: false, StatusCodes.Status200OK);
        return BatchWrite.Run(call, store, inputs, shape, input =>
            RecordLookup.Find(store, input.Text("id"), keys[input.Text("idProperty") ?? string.Empty]) is { IsLive: true } record
                ? WritePlan.ForUpdate(call.State, store, record, input)
                : Problems.NotFound($"Could not get some {store.Type.Caption} objects, they may be deleted or not exist. Check that ids are valid."));
    }

    public static PortalAnswer Upsert(PortalCall call)
    {
        if (Open(call, out var store, out var inputs) is { } refusal)
        {
            return refusal;
        }

        if (KeysOf(store, inputs, allowEmail: true, out var keys) is { } badKey)
        {
            return badKey;
        }

        // By email HubSpot does not upsert in part: one bad row refuses the batch.
        var isByEmail = keys.Values.Any(key => key is not null && key == store.Properties.Email);
        var shape = new BatchWriteShape(isByEmail, IsUpsert: true, StatusCodes.Status200OK);
        return BatchWrite.Run(call, store, inputs, shape, input => PlanUpsert(call, store, input, keys[input.Text("idProperty") ?? string.Empty]));
    }

    public static PortalAnswer Archive(PortalCall call)
    {
        if (Open(call, out var store, out var inputs) is { } refusal)
        {
            return refusal;
        }

        foreach (var input in inputs)
        {
            if (store.Find(input.Text("id")) is { } record)
            {
                call.State.Writer.Archive(store, record, call.Origin, call.Now);
            }
        }

        return PortalAnswer.NoContent;
    }

    /// <summary>The caller's trace id of a row, or null.</summary>
    public static string? TraceId(JsonElement input) => input.Text("objectWriteTraceId");

    private static Outcome<WritePlan> PlanUpsert(PortalCall call, ObjectStore store, JsonElement input, PropertyDefinition? key)
    {
        var id = input.Text("id");
        if (string.IsNullOrEmpty(id))
        {
            return Problems.Invalid("Invalid input: id must not be empty");
        }

        if (RecordLookup.Find(store, id, key) is { IsLive: true } record)
        {
            return WritePlan.ForUpdate(call.State, store, record, input);
        }

        return key is null ? Problems.NotFound() : WritePlan.ForCreate(call.State, store, input, (key.Name, id));
    }

    private static CrmProblem? Open(PortalCall call, out ObjectStore store, out JsonElement[] inputs)
    {
        var found = call.Store();
        store = found.Value!;
        inputs = [.. call.Body.Items("inputs")];
        if (!found.IsGood)
        {
            return found.Problem;
        }

        if (inputs.Length == 0)
        {
            return Problems.Invalid("Invalid input: inputs must not be empty");
        }

        return inputs.Length > MaximumInputs ? Problems.BatchTooLarge(MaximumInputs) : null;
    }

    private static CrmProblem? KeysOf(
        ObjectStore store, JsonElement[] inputs, bool allowEmail, out Dictionary<string, PropertyDefinition?> keys)
    {
        keys = [];
        foreach (var name in inputs.Select(input => input.Text("idProperty") ?? string.Empty).Distinct())
        {
            var key = RecordLookup.KeyProperty(store, name, allowEmail);
            if (key is { IsGood: false })
            {
                return key.Value.Problem;
            }

            keys[name] = key?.Value;
        }

        var doubled = inputs
            .GroupBy(input => $"{input.Text("idProperty")} {input.Text("id")}".ToLowerInvariant())
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Text("id") ?? string.Empty)
            .ToArray();
        return doubled.Length > 0 ? Problems.DuplicateKeys(doubled) : null;
    }
}
