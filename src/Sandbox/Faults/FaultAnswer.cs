namespace Hearth.Sandbox.Faults;

/// <summary>A failure in a vendor's words.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The body's content type.</param>
/// <param name="Body">The body, possibly empty.</param>
public sealed record FaultAnswer(int Status, string ContentType, string Body);
