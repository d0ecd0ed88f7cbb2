namespace Hearth.Sandbox.Company;

/// <summary>One way to reach a customer as the office typed it into ServiceTitan: free text, sometimes no use at all.</summary>
/// <param name="Type">What the office said it is.</param>
/// <param name="Value">Free text.</param>
/// <param name="Memo">Whose it is, or null.</param>
/// <param name="CreatedAt">When it was typed in.</param>
internal sealed record ContactMethod(ContactMethodType Type, string Value, string? Memo, DateTimeOffset CreatedAt);
