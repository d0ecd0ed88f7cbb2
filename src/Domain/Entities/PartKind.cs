namespace Hearth.Domain.Entities;

/// <summary>What a part of an entity is.</summary>
public enum PartKind
{
    /// <summary>The household or the job itself.</summary>
    Root,

    /// <summary>A person of a household.</summary>
    Person,

    /// <summary>An appointment of a job.</summary>
    Appointment,

    /// <summary>A place at which a household is served.</summary>
    Location,
}
