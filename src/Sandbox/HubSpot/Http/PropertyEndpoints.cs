using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>Properties, their batches and their groups.</summary>
internal static class PropertyEndpoints
{
    public static PortalAnswer List(PortalCall call) => With(call, catalog =>
    {
        var archived = call.QueryFlag("archived");
        WriteAll(call.Json, catalog.All.Where(property => property.ArchivedAt is not null == archived));
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer Read(PortalCall call) => With(call, catalog =>
    {
        if (catalog.FindAny(call.Route("propertyName")) is not { } property || property.ArchivedAt is not null != call.QueryFlag("archived"))
        {
            return Missing(call);
        }

        PropertyJson.Write(call.Json, property);
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer Create(PortalCall call) => With(call, catalog =>
    {
        var property = PropertyReader.Create(catalog, call.Body, call.Now);
        if (!property.IsGood)
        {
            return property.Problem;
        }

        catalog.Add(property.Value);
        PropertyJson.Write(call.Json, property.Value);
        return StatusCodes.Status201Created;
    });

    public static PortalAnswer Update(PortalCall call) => With(call, catalog =>
    {
        if (catalog.Find(call.Route("propertyName")) is not { } property)
        {
            return Missing(call);
        }

        if (property.HubSpotDefined && (property.DerivedOptions is not null || call.Body.Member("options") is null))
        {
            return Problems.Invalid($"{property.Name} is defined by HubSpot; its definition is read-only");
        }

        PropertyReader.Apply(property, call.Body, call.Now);
        catalog.FindUniqueOnes();
        PropertyJson.Write(call.Json, property);
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer Archive(PortalCall call) => With(call, catalog =>
        catalog.FindAny(call.Route("propertyName")) is { } property ? Archive(catalog, property, call.Now) ?? PortalAnswer.NoContent : Missing(call));

    public static PortalAnswer BatchCreate(PortalCall call) => With(call, catalog =>
    {
        var made = new List<PropertyDefinition>();
        var errors = new List<CrmProblem>();
        foreach (var input in call.Body.Items("inputs"))
        {
            var property = PropertyReader.Create(catalog, input, call.Now);
            if (property.IsGood)
            {
                catalog.Add(property.Value);
                made.Add(property.Value);
            }
            else
            {
                errors.Add(property.Problem.With("name", input.Text("name") ?? string.Empty));
            }
        }

        return WriteBatch(call, made, errors, StatusCodes.Status201Created);
    });

    public static PortalAnswer BatchRead(PortalCall call) => With(call, catalog =>
    {
        var names = call.Body.Items("inputs").Select(input => input.Text("name") ?? string.Empty).ToArray();
        var archived = call.Body.Flag("archived");
        var found = names.Select(catalog.FindAny).OfType<PropertyDefinition>().Where(property => property.ArchivedAt is not null == archived).ToArray();
        var missing = names.Except(found.Select(property => property.Name)).ToArray();
        return WriteBatch(
            call,
            found,
            missing.Length == 0 ? [] : [Problems.NotFound("Some properties do not exist").With("name", missing)],
            StatusCodes.Status200OK);
    });

    public static PortalAnswer BatchArchive(PortalCall call) => With(call, catalog =>
    {
        foreach (var property in call.Body.Items("inputs").Select(input => catalog.FindAny(input.Text("name") ?? string.Empty)).OfType<PropertyDefinition>())
        {
            if (Archive(catalog, property, call.Now) is { } refusal)
            {
                return refusal;
            }
        }

        return PortalAnswer.NoContent;
    });

    public static PortalAnswer ListGroups(PortalCall call) => With(call, catalog =>
    {
        call.Json.WriteStartObject();
        call.Json.WriteStartArray("results");
        foreach (var group in catalog.Groups)
        {
            PropertyJson.Write(call.Json, group);
        }

        call.Json.WriteEndArray();
        call.Json.WriteEndObject();
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer ReadGroup(PortalCall call) => With(call, catalog =>
    {
        if (catalog.FindGroup(call.Route("groupName")) is not { } group)
        {
            return Problems.NotFound();
        }

        PropertyJson.Write(call.Json, group);
        return StatusCodes.Status200OK;
    });

    public static PortalAnswer CreateGroup(PortalCall call) => With(call, catalog =>
    {
        if (call.Body.Text("name") is not { Length: > 0 } name)
        {
            return Problems.Invalid("A group needs a name");
        }

        return catalog.FindGroup(name) is null
            ? PutGroup(call, catalog, name, StatusCodes.Status201Created)
            : new CrmProblem(409, "CONFLICT", $"A property group named '{name}' already exists.");
    });

    public static PortalAnswer UpdateGroup(PortalCall call) => With(call, catalog =>
        catalog.FindGroup(call.Route("groupName")) is { } group ? PutGroup(call, catalog, group.Name, StatusCodes.Status200OK) : Problems.NotFound());

    public static PortalAnswer ArchiveGroup(PortalCall call) => With(call, catalog =>
    {
        catalog.RemoveGroup(call.Route("groupName"));
        return PortalAnswer.NoContent;
    });

    private static PortalAnswer With(PortalCall call, Func<PropertyCatalog, PortalAnswer> serve)
    {
        var store = call.Store();
        return store.IsGood ? serve(store.Value.Properties) : store.Problem;
    }

    private static CrmProblem Missing(PortalCall call) =>
        Problems.NotFound($"Property {call.Route("propertyName")} does not exist");

    private static PortalAnswer? Archive(PropertyCatalog catalog, PropertyDefinition property, long now)
    {
        if (property.HubSpotDefined)
        {
            return Problems.Invalid($"{property.Name} is defined by HubSpot and cannot be archived");
        }

        property.ArchivedAt ??= now;
        catalog.FindUniqueOnes();
        return null;
    }

    private static PortalAnswer PutGroup(PortalCall call, PropertyCatalog catalog, string name, int status)
    {
        var before = catalog.FindGroup(name);
        var group = new PropertyGroup(name, call.Body.Text("label") ?? before?.Label ?? name, call.Body.Integer("displayOrder") ?? before?.DisplayOrder ?? -1);
        catalog.Put(group);
        PropertyJson.Write(call.Json, group);
        return status;
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<PropertyDefinition> properties)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        foreach (var property in properties)
        {
            PropertyJson.Write(json, property);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static PortalAnswer WriteBatch(PortalCall call, IEnumerable<PropertyDefinition> properties, IReadOnlyList<CrmProblem> errors, int status)
    {
        BatchJson.Begin(call.Json);
        foreach (var property in properties)
        {
            PropertyJson.Write(call.Json, property);
        }

        return BatchJson.End(call, errors, status);
    }
}
