namespace Hearth.Sandbox.HubSpot;

/// <summary>How much of a record an answer shows.</summary>
/// <param name="Properties">The asked properties; the type's defaults come with them.</param>
internal sealed record RecordView(IReadOnlyList<string> Properties)
{
    /// <summary>Properties whose history is shown too.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Object types whose associated ids are shown too.</summary>
    public IReadOnlyList<CrmObjectType> Associations { get; init; } = [];

    /// <summary>Shows the values as search knew them at this time; null shows the present ones.</summary>
    public long? AsOf { get; init; }

    public static RecordView FromQuery(PortalCall call) => new(call.QueryList("properties"))
    {
        History = call.QueryList("propertiesWithHistory"),
        Associations = [.. call.QueryList("associations").Select(CrmObjectTypes.Find).OfType<CrmObjectType>()],
    };
}
