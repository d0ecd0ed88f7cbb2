namespace Hearth.Sandbox.HubSpot;

/// <summary>Single records: list, read, create, change, archive, merge, erase, search.</summary>
internal static class ObjectEndpoints
{
    private const int DefaultPage = 10;
    private const int MaximumPage = 100;

    public static PortalAnswer List(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var limit = call.QueryInteger("limit") ?? DefaultPage;
        if (limit is < 1 or > MaximumPage)
        {
            return Problems.Invalid($"limit must be between 1 and {MaximumPage}");
        }

        var after = long.TryParse(call.Query("after"), out var id) ? id : 0;
        return WritePage(call, found.Value, after, limit, call.QueryFlag("archived"), RecordView.FromQuery(call));
    }

    public static PortalAnswer Read(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var key = RecordLookup.KeyProperty(found.Value, call.Query("idProperty"), allowEmail: true);
        if (key is { IsGood: false })
        {
            return key.Value.Problem!;
        }

        var record = RecordLookup.Find(found.Value, call.Route("objectId"), key?.Value);
        if (record is null || record.IsLive == call.QueryFlag("archived"))
        {
            return Problems.NotFound();
        }

        RecordJson.Write(call, found.Value, record, RecordView.FromQuery(call));
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Create(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var plan = WritePlan.ForCreate(call.State, found.Value, call.Body);
        if (!plan.IsGood)
        {
            return plan.Problem;
        }

        var record = plan.Value.Apply(call.State, found.Value, call.Origin, call.Now);
        RecordJson.Write(call, found.Value, record, plan.Value.View);
        return StatusCodes.Status201Created;
    }

    public static PortalAnswer Update(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var record = RecordLookup.FindLive(call, found.Value);
        if (!record.IsGood)
        {
            return record.Problem;
        }

        var plan = WritePlan.ForUpdate(call.State, found.Value, record.Value, call.Body);
        if (!plan.IsGood)
        {
            return plan.Problem;
        }

        plan.Value.Apply(call.State, found.Value, call.Origin, call.Now);
        RecordJson.Write(call, found.Value, record.Value, plan.Value.View);
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Archive(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        if (found.Value.Find(call.Route("objectId")) is not { } record)
        {
            return Problems.NotFound();
        }

        call.State.Writer.Archive(found.Value, record, call.Origin, call.Now);
        return PortalAnswer.NoContent;
    }

    public static PortalAnswer Merge(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var store = found.Value;
        if (store.Find(call.Body.Text("primaryObjectId")) is not { IsLive: true } primary
            || store.Find(call.Body.Text("objectIdToMerge")) is not { IsLive: true } absorbed)
        {
            return Problems.NotFound();
        }

        var survivor = RecordMerger.Merge(call.State, store, primary, absorbed, call.Origin, call.Now);
        if (!survivor.IsGood)
        {
            return survivor.Problem;
        }

        RecordJson.Write(call, store, survivor.Value, new RecordView(["hs_merged_object_ids"]));
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Erase(PortalCall call)
    {
        var store = call.State.Store(CrmObjectTypes.Contact);
        var key = RecordLookup.KeyProperty(store, call.Body.Text("idProperty"), allowEmail: true);
        if (key is { IsGood: false })
        {
            return key.Value.Problem!;
        }

        // An email that nobody has is accepted as well: HubSpot only bars it from coming back.
        if (RecordLookup.Find(store, call.Body.Text("objectId"), key?.Value) is { } record)
        {
            call.State.Writer.Erase(store, record, call.Origin, call.Now);
        }
        else if (key is null)
        {
            return Problems.NotFound();
        }

        return PortalAnswer.NoContent;
    }

    public static PortalAnswer Search(PortalCall call)
    {
        var found = call.Store();
        if (!found.IsGood)
        {
            return found.Problem;
        }

        var request = SearchRequestReader.Read(call.Body, found.Value.Properties);
        if (!request.IsGood)
        {
            return request.Problem;
        }

        var asOf = call.Now - (long)call.State.Options.SearchLag.TotalMilliseconds;
        var (total, page) = SearchRunner.Run(found.Value, request.Value, asOf);
        var view = new RecordView([.. call.Body.Texts("properties")]) { AsOf = asOf };
        call.Json.WriteStartObject();
        call.Json.WriteNumber("total", total);
        call.Json.WriteStartArray("results");
        foreach (var record in page)
        {
            RecordJson.Write(call, found.Value, record, view);
        }

        call.Json.WriteEndArray();
        var next = request.Value.After + page.Count;
        WritePaging(call, next < total && page.Count > 0 ? next.ToString() : null);
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    }

    /// <summary>Writes where the next page begins, where there is one.</summary>
    public static void WritePaging(PortalCall call, string? after)
    {
        if (after is null)
        {
            return;
        }

        call.Json.WriteStartObject("paging");
        call.Json.WriteStartObject("next");
        call.Json.WriteString("after", after);
        call.Json.WriteString("link", $"{call.Request.Path}?after={after}");
        call.Json.WriteEndObject();
        call.Json.WriteEndObject();
    }

    private static PortalAnswer WritePage(PortalCall call, ObjectStore store, long after, int limit, bool archived, RecordView view)
    {
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        CrmRecord? last = null;
        var (written, isMore) = (0, false);
        for (var place = store.PlaceAfter(after); place < store.InOrder.Count; place++)
        {
            var record = store.InOrder[place];
            if (record.IsGone || record.IsLive == archived)
            {
                continue;
            }

            if (written == limit)
            {
                isMore = true;
                break;
            }

            RecordJson.Write(call, store, record, view);
            (last, written) = (record, written + 1);
        }

        call.Json.WriteEndArray();
        WritePaging(call, isMore ? last!.IdText : null);
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    }
}
