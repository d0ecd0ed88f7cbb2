namespace Hearth.Sandbox.HubSpot;

/// <summary>Which limits a call counts against.</summary>
internal enum LimitKind
{
    /// <summary>The burst window and the day.</summary>
    General,

    /// <summary>The searches of a second and the day; answers carry no limit headers.</summary>
    Search,

    /// <summary>The association endpoints' own window, the burst window and the day.</summary>
    Association,

    /// <summary>None: the token endpoint.</summary>
    None,
}
