namespace Hearth.Contracts.Identity;

/// <summary>An email, a phone number or a mail domain as a person typed it.</summary>
/// <param name="Kind">One of <see cref="Phone"/>, <see cref="Email"/> and <see cref="Domain"/>.</param>
/// <param name="Text">What was typed.</param>
[GenerateSerializer, Immutable, Alias("hearth.typed-key")]
public sealed record TypedKey([property: Id(0)] string Kind, [property: Id(1)] string Text)
{
    /// <summary>A phone number, with its country code or of a region of the account's connections.</summary>
    public const string Phone = "phone";

    /// <summary>One email address.</summary>
    public const string Email = "email";

    /// <summary>The domain of emails.</summary>
    public const string Domain = "domain";
}
