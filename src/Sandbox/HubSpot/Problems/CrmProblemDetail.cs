namespace Hearth.Sandbox.HubSpot;

/// <summary>One of the reasons of a refusal.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Code">The code, where there is one.</param>
/// <param name="ContextKey">What the context names, as <c>propertyName</c>.</param>
/// <param name="ContextValues">The named things.</param>
internal sealed record CrmProblemDetail(string Message, string? Code, string ContextKey, params IReadOnlyList<string> ContextValues);
