namespace Hearth.Sandbox.Hosting;

/// <summary>The body of <c>POST /_sandbox/company</c>; what is absent is as at the start.</summary>
/// <param name="Seed">What the company is drawn from.</param>
/// <param name="Households">How many customers it has, 0 to 1,000,000.</param>
/// <param name="Tidy">Whether nobody is there twice and everybody's emails and phones are his own.</param>
internal sealed record CompanyRequest(int? Seed = null, int? Households = null, bool? Tidy = null);
