using Hearth.Domain.Values;

namespace Hearth.Domain.Policy;

/// <summary>Who may change a field.</summary>
public enum FieldOwner
{
    /// <summary>Both systems; a <see cref="ConflictRule"/> decides between concurrent edits.</summary>
    Shared,

    /// <summary>ServiceTitan alone.</summary>
    ServiceTitan,

    /// <summary>HubSpot alone.</summary>
    HubSpot,
}

/// <summary>Questions about owners.</summary>
public static class FieldOwners
{
    /// <summary>True when the system owns the field alone.</summary>
    public static bool IsOwnedBy(this FieldOwner owner, SystemKind system) =>
        owner == (system is SystemKind.ServiceTitan ? FieldOwner.ServiceTitan : FieldOwner.HubSpot);
}
