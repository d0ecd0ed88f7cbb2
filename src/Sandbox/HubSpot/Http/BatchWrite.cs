using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Runs a batch of writes, row by row or as a whole.</summary>
internal static class BatchWrite
{
    public static PortalAnswer Run(
        PortalCall call, ObjectStore store, JsonElement[] inputs, BatchWriteShape shape, Func<JsonElement, Outcome<WritePlan>> plan)
    {
        var plans = new WritePlan?[inputs.Length];
        if (shape.IsAllOrNothing && PlanAll(store, inputs, plan, plans) is { } refusal)
        {
            return refusal;
        }

        var errors = new List<CrmProblem>();
        BatchJson.Begin(call.Json);
        for (var place = 0; place < inputs.Length; place++)
        {
            if (plans[place] is not { } good)
            {
                var planned = plan(inputs[place]);
                if (!planned.IsGood)
                {
                    errors.Add(Located(planned.Problem, inputs[place]));
                    continue;
                }

                good = planned.Value;
            }

            var record = good.Apply(call.State, store, call.Origin, call.Now);
            RecordJson.Write(
                call, store, record, good.View, shape.IsUpsert ? good.Existing is null : null, BatchEndpoints.TraceId(inputs[place]));
        }

        return BatchJson.End(call, errors, shape.Status);
    }

    private static CrmProblem? PlanAll(ObjectStore store, JsonElement[] inputs, Func<JsonElement, Outcome<WritePlan>> plan, WritePlan?[] plans)
    {
        var claimed = new HashSet<(PropertyDefinition, string)>();
        for (var place = 0; place < inputs.Length; place++)
        {
            var planned = plan(inputs[place]);
            if (!planned.IsGood)
            {
                return planned.Problem;
            }

            foreach (var unique in planned.Value.Draft.UniqueValues(store.Properties))
            {
                if (!claimed.Add(unique))
                {
                    return Problems.DuplicateKeys([unique.Value]);
                }
            }

            plans[place] = planned.Value;
        }

        return null;
    }

    private static CrmProblem Located(CrmProblem problem, JsonElement input)
    {
        var located = input.Text("id") is { } id ? problem.With("ids", id) : problem;
        return BatchEndpoints.TraceId(input) is { } trace ? located.With("objectWriteTraceId", trace) : located;
    }
}
