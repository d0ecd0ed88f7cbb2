namespace Hearth.Connectors.Quotas;

/// <summary>Which of a vendor's limits a call counts against.</summary>
public enum CallKind
{
    /// <summary>The ordinary limit.</summary>
    Ordinary,

    /// <summary>HubSpot's search limit (5 a second for an account).</summary>
    Search,
}
