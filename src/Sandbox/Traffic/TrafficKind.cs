namespace Hearth.Sandbox.Traffic;

/// <summary>What a person of the traffic may do.</summary>
public enum TrafficKind
{
    /// <summary>The office corrects a customer's phone.</summary>
    OfficeFixesPhone,

    /// <summary>The office corrects a customer's email.</summary>
    OfficeFixesEmail,

    /// <summary>The office renames a customer.</summary>
    OfficeRenames,

    /// <summary>The office changes a customer's billing address.</summary>
    OfficeMovesAddress,

    /// <summary>The office sets or clears do-not-mail.</summary>
    OfficeTogglesDoNotMail,

    /// <summary>The office books a job for a customer.</summary>
    OfficeBooksJob,

    /// <summary>The office moves a planned appointment to another day.</summary>
    OfficeReschedules,

    /// <summary>The dispatcher sends a technician.</summary>
    OfficeDispatches,

    /// <summary>A technician starts to work.</summary>
    TechnicianStarts,

    /// <summary>A technician completes a job with a total.</summary>
    TechnicianCompletes,

    /// <summary>The office cancels a job.</summary>
    OfficeCancels,

    /// <summary>Marketing edits a contact's first or last name.</summary>
    MarketerEditsName,

    /// <summary>Marketing edits a contact's email.</summary>
    MarketerEditsEmail,

    /// <summary>Marketing edits a contact's phone.</summary>
    MarketerEditsPhone,

    /// <summary>Marketing edits a contact's mobile phone.</summary>
    MarketerEditsMobile,

    /// <summary>Marketing edits a contact's address.</summary>
    MarketerEditsAddress,

    /// <summary>Marketing creates a contact that is a lead.</summary>
    MarketerCreatesLead,

    /// <summary>Both sides change the same person's email within a second, to different values.</summary>
    BothEditEmail,

    /// <summary>Marketing changes a name and takes it back with its next action.</summary>
    MarketerEditsAndReverts,
}
