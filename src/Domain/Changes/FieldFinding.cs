namespace Hearth.Domain.Changes;

/// <summary>A field that could not be read: it is parked, and every other field of the record goes on.</summary>
/// <param name="Field">The field.</param>
/// <param name="Code">A short stable code: <c>invalid-phone</c>, <c>invalid-email</c>, <c>invalid-date</c>, <c>unknown-option</c>, <c>invalid-money</c>.</param>
/// <param name="Accepted">What would be accepted, in one sentence, without the value itself.</param>
public sealed record FieldFinding(string Field, string Code, string Accepted);
