namespace Hearth.Sandbox.HubSpot;

/// <summary>Decides whether values may be written, without writing them.</summary>
internal static class RecordPlanner
{
    /// <summary>Checks the values of a new record (<paramref name="existing"/> null) or of a change.</summary>
    /// <param name="state">The portal.</param>
    /// <param name="store">The records of the type.</param>
    /// <param name="sent">The values as they were sent.</param>
    /// <param name="existing">The record to change.</param>
    public static Outcome<RecordDraft> Plan(
        PortalState state, ObjectStore store, IEnumerable<KeyValuePair<string, string?>> sent, CrmRecord? existing)
    {
        var faults = new List<PropertyFault>();
        var values = new List<(PropertyDefinition Property, string Value)>();
        foreach (var (name, raw) in sent)
        {
            if (Check(store, name, raw ?? string.Empty, existing, values) is { } fault)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count == 0 && CheckStage(state, store, existing, values) is { } misplaced)
        {
            faults.Add(misplaced);
        }

        if (faults.Count > 0)
        {
            return Problems.InvalidValues(faults, state.Options.PortalId);
        }

        var draft = new RecordDraft(values);
        if (existing is null && MissingOnCreate(store.Type, values) is { Count: > 0 } missing)
        {
            return Problems.MissingOnCreate(store.Type, missing);
        }

        return Conflict(state, store, draft, existing) is { } conflict ? conflict : draft;
    }

    private static PropertyFault? Check(
        ObjectStore store, string name, string raw, CrmRecord? existing, List<(PropertyDefinition Property, string Value)> values)
    {
        if (store.Properties.Find(name) is not { } property)
        {
            return new PropertyFault(name, "PROPERTY_DOESNT_EXIST", $"Property \"{name}\" does not exist");
        }

        if (property.ReadOnlyValue)
        {
            return new PropertyFault(name, "READ_ONLY_VALUE", $"\"{name}\" is a read only property; its value cannot be set.");
        }

        var fault = ValueRules.Normalize(property, raw, existing?.Read(property), out var value);
        if (fault is null)
        {
            values.Add((property, value));
        }

        return fault;
    }

    private static PropertyFault? CheckStage(
        PortalState state, ObjectStore store, CrmRecord? existing, List<(PropertyDefinition Property, string Value)> values)
    {
        if (store.Type.PipelineProperty is not { } pipelineName || store.Type.StageProperty is not { } stageName)
        {
            return null;
        }

        var pipeline = Effective(pipelineName);
        var stage = Effective(stageName);
        if (string.IsNullOrEmpty(pipeline) || string.IsNullOrEmpty(stage) || !values.Exists(pair => pair.Property.Name == pipelineName || pair.Property.Name == stageName))
        {
            return null;
        }

        var stages = state.Pipelines.Find(store.Type, pipeline)?.Stages ?? [];
        return stages.Any(candidate => candidate.Id == stage)
            ? null
            : new PropertyFault(
                stageName,
                "INVALID_OPTION",
                $"{stage} was not one of the allowed options: [{string.Join(", ", stages.Select(candidate => candidate.Id))}]");

        string? Effective(string name) =>
            values.Find(pair => pair.Property.Name == name) is { Property: not null } sent
                ? sent.Value
                : existing?.Read(store.Properties.Find(name)!);
    }

    private static List<string> MissingOnCreate(CrmObjectType type, List<(PropertyDefinition Property, string Value)> values) =>
        [.. type.RequiredOnCreate
            .Where(choices => !values.Exists(pair => pair.Value.Length > 0 && choices.Contains(pair.Property.Name)))
            .Select(choices => choices[0])];

    private static CrmProblem? Conflict(PortalState state, ObjectStore store, RecordDraft draft, CrmRecord? existing)
    {
        foreach (var (property, value) in draft.Values)
        {
            if (property.Name == SecondaryEmails.PropertyName && store.Properties.Email is { } email)
            {
                foreach (var address in SecondaryEmails.Split(value))
                {
                    if (store.FindUnique(email, address) is { } owner && owner != existing)
                    {
                        return Problems.AlreadyExists(store.Type, owner);
                    }
                }
            }
            else if (value.Length > 0 && store.FindUnique(property, value) is { } holder && holder != existing)
            {
                return property == store.Properties.Email
                    ? Problems.AlreadyExists(store.Type, holder)
                    : Problems.InvalidValues([Taken(state, store, property, value, existing, holder)], state.Options.PortalId);
            }
        }

        return null;
    }

    private static PropertyFault Taken(
        PortalState state, ObjectStore store, PropertyDefinition property, string value, CrmRecord? existing, CrmRecord holder) => new(
            property.Name,
            "CONFLICTING_UNIQUE_VALUE",
            $"Cannot set PropertyValueCoordinates{{portalId={state.Options.PortalId}, objectTypeId={store.Type.TypeId}, "
            + $"propertyName={property.Name}, value={value}}} on {existing?.IdText ?? "a new record"}. {holder.Id} already has that value.");
}
