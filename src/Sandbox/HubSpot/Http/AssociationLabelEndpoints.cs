using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>The labels of associations.</summary>
internal static class AssociationLabelEndpoints
{
    public static PortalAnswer List(PortalCall call)
    {
        if (AssociationEndpoints.OpenStores(call, out var from, out var to) is { } refusal)
        {
            return refusal;
        }

        WriteAll(call.Json, call.State.Associations.Catalog.Of(from.Type, to.Type));
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Create(PortalCall call)
    {
        if (AssociationEndpoints.OpenStores(call, out var from, out var to) is { } refusal)
        {
            return refusal;
        }

        if (call.Body.Text("label") is not { Length: > 0 } label || call.Body.Text("name") is not { Length: > 0 } name)
        {
            return Problems.Invalid("Both a label and a name are required");
        }

        var catalog = call.State.Associations.Catalog;
        if (catalog.Of(from.Type, to.Type).Any(type => type.Label == label || type.Name == name))
        {
            return new CrmProblem(409, "CONFLICT", $"An association label {label} already exists");
        }

        WriteAll(call.Json, catalog.AddLabel(from.Type, to.Type, name, label, call.Body.Text("inverseLabel")));
        return StatusCodes.Status200OK;
    }

    public static PortalAnswer Update(PortalCall call)
    {
        if (AssociationEndpoints.OpenStores(call, out var from, out var to) is { } refusal)
        {
            return refusal;
        }

        var id = call.Body.Integer("associationTypeId") ?? 0;
        return call.State.Associations.Catalog.Rename(from.Type, to.Type, id, call.Body.Text("label") ?? string.Empty)
            ? PortalAnswer.NoContent
            : Problems.NotFound();
    }

    public static PortalAnswer Delete(PortalCall call)
    {
        if (AssociationEndpoints.OpenStores(call, out var from, out var to) is { } refusal)
        {
            return refusal;
        }

        return int.TryParse(call.Route("associationTypeId"), out var id) && call.State.Associations.Catalog.RemoveLabel(from.Type, to.Type, id)
            ? PortalAnswer.NoContent
            : Problems.NotFound();
    }

    public static void WriteType(Utf8JsonWriter json, AssociationType type)
    {
        json.WriteStartObject();
        json.WriteString("category", type.Category);
        json.WriteNumber("typeId", type.Id);
        json.WriteString("label", type.Label);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, IReadOnlyList<AssociationType> types)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var type in types)
        {
            WriteType(json, type);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
