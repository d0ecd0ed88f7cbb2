namespace Hearth.Connectors.Canonical;

/// <summary>The stable codes of <see cref="Hearth.Domain.Changes.FieldFinding"/>.</summary>
public static class FindingCode
{
    /// <summary>Not an email address.</summary>
    public const string InvalidEmail = "invalid-email";

    /// <summary>Not a phone number of any known numbering plan.</summary>
    public const string InvalidPhone = "invalid-phone";

    /// <summary>Not an instant or a date.</summary>
    public const string InvalidDate = "invalid-date";

    /// <summary>Not an amount.</summary>
    public const string InvalidMoney = "invalid-money";

    /// <summary>Not one of the options, or a reference to something that does not exist.</summary>
    public const string UnknownOption = "unknown-option";
}
