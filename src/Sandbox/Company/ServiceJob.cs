namespace Hearth.Sandbox.Company;

/// <summary>A job for a household.</summary>
/// <param name="Number">Unique in the company.</param>
/// <param name="State">Its status.</param>
/// <param name="PlaceIndex">Which of the household's places it is at.</param>
/// <param name="BranchNumber">The branch that does it.</param>
/// <param name="JobTypeNumber">What is done.</param>
/// <param name="CampaignNumber">What brought it in.</param>
/// <param name="Summary">What the office wrote.</param>
/// <param name="BookedAt">When it was booked.</param>
/// <param name="CompletedAt">When it was completed; null in every other state.</param>
/// <param name="ChangedAt">Its last change, not before the booking.</param>
/// <param name="Visits">Its appointments, the first first; at least one.</param>
/// <param name="Invoice">Its invoice.</param>
internal sealed record ServiceJob(
    int Number,
    JobState State,
    int PlaceIndex,
    int BranchNumber,
    int JobTypeNumber,
    int CampaignNumber,
    string Summary,
    DateTimeOffset BookedAt,
    DateTimeOffset? CompletedAt,
    DateTimeOffset ChangedAt,
    IReadOnlyList<Visit> Visits,
    JobInvoice Invoice);
