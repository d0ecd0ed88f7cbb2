using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Pipelines and their stages.</summary>
internal static class PipelineEndpoints
{
    public static PortalAnswer List(PortalCall call) => With(call, type =>
    {
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        foreach (var pipeline in call.State.Pipelines.Of(type))
        {
            Write(call.Json, pipeline);
        }

        call.Json.WriteEndArray();
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer Read(PortalCall call) => WithPipeline(call, (_, pipeline) => Answer(call, pipeline));

    public static PortalAnswer Create(PortalCall call) => With(call, type =>
    {
        if (call.Body.Text("label") is not { Length: > 0 } label)
        {
            return Problems.Invalid("A pipeline needs a label");
        }

        if (call.State.Options.Tier == HubSpotTier.Free)
        {
            return new CrmProblem(403, "FORBIDDEN", "Further pipelines need at least a Starter subscription");
        }

        if (call.State.Pipelines.Of(type).Any(pipeline => pipeline.Label == label))
        {
            return Problems.Invalid($"A pipeline with the label {label} already exists");
        }

        return Put(call, type, call.State.Pipelines.NewId(), StatusCodes.Status201Created);
    });

    public static PortalAnswer Replace(PortalCall call) => WithPipeline(call, (type, pipeline) => Put(call, type, pipeline.Id, StatusCodes.Status200OK));

    public static PortalAnswer Update(PortalCall call) => WithPipeline(call, (type, pipeline) => Store(call, type, pipeline with
    {
        Label = call.Body.Text("label") ?? pipeline.Label,
        DisplayOrder = call.Body.Integer("displayOrder") ?? pipeline.DisplayOrder,
    }));

    public static PortalAnswer Delete(PortalCall call) => WithPipeline(call, (type, pipeline) =>
    {
        call.State.Pipelines.Remove(type, pipeline.Id);
        return PortalAnswer.NoContent;
    });

    public static PortalAnswer ListStages(PortalCall call) => WithPipeline(call, (_, pipeline) =>
    {
        call.Json.WriteStartObject();
        WriteStages(call.Json, "results", pipeline);
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer ReadStage(PortalCall call) => WithStage(call, (_, _, stage) => AnswerStage(call, stage, StatusCodes.Status200OK));

    public static PortalAnswer CreateStage(PortalCall call) => WithPipeline(call, (type, pipeline) =>
    {
        var stage = ReadStage(call, call.Body, null);
        if (!stage.IsGood)
        {
            return stage.Problem;
        }

        Store(call, type, pipeline with { Stages = [.. pipeline.Stages, stage.Value] }, isAnswered: false);
        return AnswerStage(call, stage.Value, StatusCodes.Status201Created);
    });

    public static PortalAnswer UpdateStage(PortalCall call) => WithStage(call, (type, pipeline, stage) =>
    {
        var changed = ReadStage(call, call.Body, stage);
        if (!changed.IsGood)
        {
            return changed.Problem;
        }

        Store(call, type, pipeline with { Stages = [.. pipeline.Stages.Select(each => each == stage ? changed.Value : each)] }, isAnswered: false);
        return AnswerStage(call, changed.Value, StatusCodes.Status200OK);
    });

    public static PortalAnswer DeleteStage(PortalCall call) => WithStage(call, (type, pipeline, stage) =>
    {
        Store(call, type, pipeline with { Stages = [.. pipeline.Stages.Where(each => each != stage)] }, isAnswered: false);
        return PortalAnswer.NoContent;
    });

    private static PortalAnswer Put(PortalCall call, CrmObjectType type, string id, int status)
    {
        var stages = new List<PipelineStage>();
        foreach (var input in call.Body.Items("stages"))
        {
            var stage = ReadStage(call, input, null);
            if (!stage.IsGood)
            {
                return stage.Problem;
            }

            stages.Add(stage.Value);
        }

        if (stages.Count == 0)
        {
            return Problems.Invalid("A pipeline needs at least one stage");
        }

        var maximum = type.Name is "deal" or "ticket" ? 100 : 30;
        if (stages.Count > maximum)
        {
            return Problems.Invalid($"A pipeline of {type.Plural} has at most {maximum} stages");
        }

        var pipeline = new Pipeline(id, call.Body.Text("label") ?? id, call.Body.Integer("displayOrder") ?? 0, stages, call.Now);
        call.State.Pipelines.Put(type, pipeline);
        Write(call.Json, pipeline);
        return status;
    }

    private static Outcome<PipelineStage> ReadStage(PortalCall call, JsonElement input, PipelineStage? before)
    {
        if ((input.Text("label") ?? before?.Label) is not { Length: > 0 } label)
        {
            return Problems.Invalid("A stage needs a label");
        }

        var metadata = input.Member("metadata") is null && before is not null
            ? before.Metadata
            : input.Pairs("metadata").ToDictionary(pair => pair.Key, pair => pair.Value ?? string.Empty);
        var type = CrmObjectTypes.Find(call.Route("objectType"));
        if (type == CrmObjectTypes.Deal && !metadata.ContainsKey("probability"))
        {
            return Problems.Invalid("A deal stage needs a probability in its metadata");
        }

        var id = before?.Id ?? input.Text("stageId") ?? call.State.Pipelines.NewId();
        return new PipelineStage(id, label, input.Integer("displayOrder") ?? before?.DisplayOrder ?? 0, metadata, before?.CreatedAt ?? call.Now) { UpdatedAt = call.Now };
    }

    private static PortalAnswer Store(PortalCall call, CrmObjectType type, Pipeline pipeline, bool isAnswered = true)
    {
        var stored = pipeline with { UpdatedAt = call.Now };
        call.State.Pipelines.Put(type, stored);
        return isAnswered ? Answer(call, stored) : StatusCodes.Status200OK;
    }

    private static PortalAnswer Answer(PortalCall call, Pipeline pipeline)
    {
        Write(call.Json, pipeline);
        return StatusCodes.Status200OK;
    }

    private static PortalAnswer AnswerStage(PortalCall call, PipelineStage stage, int status)
    {
        Write(call.Json, stage);
        return status;
    }

    private static PortalAnswer With(PortalCall call, Func<CrmObjectType, PortalAnswer> serve)
    {
        var store = call.Store();
        return store.IsGood ? serve(store.Value.Type) : store.Problem;
    }

    private static PortalAnswer WithPipeline(PortalCall call, Func<CrmObjectType, Pipeline, PortalAnswer> serve) => With(call, type =>
        call.State.Pipelines.Find(type, call.Route("pipelineId")) is { } pipeline ? serve(type, pipeline) : Problems.NotFound());

    private static PortalAnswer WithStage(PortalCall call, Func<CrmObjectType, Pipeline, PipelineStage, PortalAnswer> serve) =>
        WithPipeline(call, (type, pipeline) => pipeline.FindStage(call.Route("stageId")) is { } stage ? serve(type, pipeline, stage) : Problems.NotFound());

    private static void Write(Utf8JsonWriter json, Pipeline pipeline)
    {
        json.WriteStartObject();
        json.WriteString("id", pipeline.Id);
        json.WriteString("label", pipeline.Label);
        json.WriteNumber("displayOrder", pipeline.DisplayOrder);
        json.WriteBoolean("archived", false);
        json.WriteString("createdAt", Timestamps.Iso(pipeline.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(pipeline.UpdatedAt));
        WriteStages(json, "stages", pipeline);
        json.WriteEndObject();
    }

    private static void WriteStages(Utf8JsonWriter json, string name, Pipeline pipeline)
    {
        json.WriteStartArray(name);
        foreach (var stage in pipeline.Stages.OrderBy(stage => stage.DisplayOrder))
        {
            Write(json, stage);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PipelineStage stage)
    {
        json.WriteStartObject();
        json.WriteString("id", stage.Id);
        json.WriteString("label", stage.Label);
        json.WriteNumber("displayOrder", stage.DisplayOrder);
        json.WriteBoolean("archived", false);
        json.WriteString("createdAt", Timestamps.Iso(stage.CreatedAt));
        json.WriteString("updatedAt", Timestamps.Iso(stage.UpdatedAt));
        json.WriteString("writePermissions", "CRM_PERMISSIONS_ENFORCEMENT");
        json.WriteStartObject("metadata");
        foreach (var (key, value) in stage.Metadata)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
