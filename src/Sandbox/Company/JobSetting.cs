namespace Hearth.Sandbox.Company;

/// <summary>What is decided of a job before its state is.</summary>
/// <param name="Number">Unique in the company.</param>
/// <param name="Branch">Who does it.</param>
/// <param name="JobType">What is done.</param>
/// <param name="CampaignNumber">What brought it in.</param>
/// <param name="PlaceIndex">Where, among the household's places.</param>
/// <param name="TaxRate">0 at homes.</param>
internal sealed record JobSetting(int Number, Branch Branch, JobType JobType, int CampaignNumber, int PlaceIndex, decimal TaxRate);
