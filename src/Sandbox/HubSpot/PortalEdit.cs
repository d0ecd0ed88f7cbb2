using System.Diagnostics.CodeAnalysis;

namespace Hearth.Sandbox.HubSpot;

/// <summary>How an edit in the portal's screens ended.</summary>
/// <param name="RecordId">The record's id, or null where the edit was refused.</param>
/// <param name="Refusal">HubSpot's message, or null where the edit was made.</param>
public sealed record PortalEdit(string? RecordId, string? Refusal)
{
    /// <summary>Whether the edit was made.</summary>
    [MemberNotNullWhen(true, nameof(RecordId))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => RecordId is not null;
}
