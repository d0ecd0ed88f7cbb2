namespace Hearth.Sandbox.HubSpot;

/// <summary>A type of CRM record.</summary>
/// <param name="TypeId">HubSpot's id of the type, as <c>0-1</c>.</param>
/// <param name="Name">The singular name, as in <c>contact.creation</c>.</param>
/// <param name="Plural">The plural name, as in paths.</param>
internal sealed record CrmObjectType(string TypeId, string Name, string Plural)
{
    /// <summary>The properties of a record that are answered when none are asked for.</summary>
    public required IReadOnlyList<string> DefaultProperties { get; init; }

    /// <summary>Groups of properties of which a new record must set at least one each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RequiredOnCreate { get; init; } = [];

    /// <summary>The name of the last modification's time: contacts have their own.</summary>
    public string ModifiedProperty => Name == "contact" ? "lastmodifieddate" : "hs_lastmodifieddate";

    /// <summary>Whether the classic webhooks exist (<c>contact.creation</c>) rather than the generic ones (<c>object.creation</c>).</summary>
    public bool HasClassicWebhooks => Name is "contact" or "company" or "deal" or "ticket" or "product" or "line_item";

    /// <summary>The name in capitals, as in messages and in association types.</summary>
    public string Caption => Name.ToUpperInvariant();

    /// <summary>The property that names the record's pipeline, where the type has pipelines.</summary>
    public string? PipelineProperty => Name switch
    {
        "deal" => "pipeline",
        "ticket" or "service" or "appointment" or "order" or "listing" or "lead" => "hs_pipeline",
        _ => null,
    };

    /// <summary>The property that names the record's stage, where the type has pipelines.</summary>
    public string? StageProperty => Name switch
    {
        "deal" => "dealstage",
        _ when PipelineProperty is not null => "hs_pipeline_stage",
        _ => null,
    };

    /// <summary>The granular scope that reading or writing needs.</summary>
    public string Scope(bool write) => $"crm.objects.{Plural}.{(write ? "write" : "read")}";
}
