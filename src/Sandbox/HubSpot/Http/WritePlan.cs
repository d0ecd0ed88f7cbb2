using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>A write that passed every check and may be carried out.</summary>
/// <param name="Existing">The record to change, or null to make one.</param>
/// <param name="Draft">The checked values.</param>
/// <param name="Associations">What a new record is associated with.</param>
internal sealed record WritePlan(CrmRecord? Existing, RecordDraft Draft, IReadOnlyList<AssociationInput> Associations)
{
    /// <summary>The answer to a write shows what was written.</summary>
    public RecordView View => new([.. Draft.Values.Select(pair => pair.Property.Name)]);

    public static Outcome<WritePlan> ForCreate(PortalState state, ObjectStore store, JsonElement input, (string Name, string Value)? key = null)
    {
        var pairs = input.Pairs("properties");
        if (key is { } unique && !pairs.Any(pair => pair.Key == unique.Name))
        {
            pairs = pairs.Append(new KeyValuePair<string, string?>(unique.Name, unique.Value));
        }

        var draft = RecordPlanner.Plan(state, store, pairs, existing: null);
        if (!draft.IsGood)
        {
            return draft.Problem;
        }

        var associations = AssociationInput.Read(state, store.Type, input);
        return associations.IsGood ? new WritePlan(null, draft.Value, associations.Value) : associations.Problem;
    }

    public static Outcome<WritePlan> ForUpdate(PortalState state, ObjectStore store, CrmRecord record, JsonElement input)
    {
        var draft = RecordPlanner.Plan(state, store, input.Pairs("properties"), record);
        return draft.IsGood ? new WritePlan(record, draft.Value, []) : draft.Problem;
    }

    public CrmRecord Apply(PortalState state, ObjectStore store, ChangeOrigin origin, long now)
    {
        if (Existing is not null)
        {
            state.Writer.Update(store, Existing, Draft, origin, now);
            return Existing;
        }

        var record = state.Writer.Create(store, Draft, origin, now);
        foreach (var association in Associations)
        {
            state.Associations.Associate(record, association.To, association.Types, origin, now);
        }

        return record;
    }
}
