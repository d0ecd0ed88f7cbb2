namespace Hearth.Api.Identity;

/// <summary>A person's word on a case, or on two contacts that may be one person's.</summary>
/// <param name="Record">The record of the case, or a contact, <c>connection/type/id</c>.</param>
/// <param name="Candidate">The household that it was compared with, or the other contact.</param>
/// <param name="Verdict"><c>same</c> or <c>different</c>.</param>
/// <param name="IgnorePhone">A phone number that is to match nobody from now on; optional.</param>
/// <param name="IgnoreEmail">An email that is to match nobody from now on; optional. Others of its domain match as before.</param>
/// <param name="IgnoreDomain">A mail domain that is to match nobody from now on; optional. Its emails match as before.</param>
/// <param name="Move">With <c>same</c>: whose an email or a phone number is that both show; optional.</param>
/// <param name="By">Who says so.</param>
/// <param name="Reason">Why; optional.</param>
internal sealed record VerdictBody(
    string? Record, string? Candidate, string? Verdict, string? IgnorePhone, string? IgnoreEmail, string? IgnoreDomain, MoveBody? Move, string? By, string? Reason);
