namespace Hearth.Domain.Entities;

/// <summary>Why a record belongs to its entity. Stored by name: names are never changed.</summary>
public enum LinkReason
{
    /// <summary>It was linked before reasons were kept.</summary>
    Unknown,

    /// <summary>The entity began with it: it fitted no other one.</summary>
    First,

    /// <summary>It was recognized: by a match key together with what else it shows. The evidence is kept with the match cases.</summary>
    Recognized,

    /// <summary>It names the entity itself: by the entity's own id, or by that of a record of its in the other system.</summary>
    StoredId,

    /// <summary>It hangs on a record that the entity has.</summary>
    Parent,

    /// <summary>Hearth made it.</summary>
    Created,

    /// <summary>Its vendor merged another record of the entity into it.</summary>
    VendorMerge,

    /// <summary>It came with another household that became one with this one.</summary>
    Union,

    /// <summary>It was divided off from another household, or its vendor took a merge back.</summary>
    Division,
}
