namespace Hearth.Sandbox.HubSpot;

/// <summary>Who changed something, in the words of property histories and webhooks.</summary>
/// <param name="Source">The change source, as <c>INTEGRATION</c> or <c>CRM_UI</c>.</param>
/// <param name="SourceId">The app's id, or <c>userId:N</c> for a person.</param>
/// <param name="Label">The app's name, where there is one.</param>
/// <param name="UserId">The person, where it was one.</param>
internal sealed record ChangeOrigin(string Source, string? SourceId, string? Label, long? UserId)
{
    /// <summary>Whether it came through the API with the app's token, which is what the counters count.</summary>
    public bool IsApi => Source == "INTEGRATION";

    /// <summary>Where a record was made, in the words of <c>hs_object_source</c>.</summary>
    public string ObjectSource => Source;

    public static ChangeOrigin App(long appId) => new("INTEGRATION", appId.ToString(), "Sandbox app", null);

    public static ChangeOrigin Person(long userId) => new("CRM_UI", $"userId:{userId}", null, userId);

    public static ChangeOrigin Import() => new("IMPORT", null, null, null);
}
