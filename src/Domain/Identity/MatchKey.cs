using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>Something by which a record can be recognized.</summary>
/// <param name="Kind">One of the kinds below.</param>
/// <param name="Value">The canonical value.</param>
public readonly record struct MatchKey(string Kind, string Value)
{
    /// <summary>An email.</summary>
    public const string Email = "email";

    /// <summary>A phone number, mobile or not.</summary>
    public const string Phone = "phone";

    /// <summary>Hearth's own id, as a record in a vendor's system names it.</summary>
    public const string Entity = "entity";

    /// <summary>The key that a field's value makes, or null for fields and values that identify nobody.</summary>
    public static MatchKey? From(string field, FieldValue value, StopList stopList) => field switch
    {
        _ when value.IsEmpty => null,
        FieldName.PersonEmail => stopList.Emails.Contains(value.Text) ? null : new MatchKey(Email, value.Text),
        FieldName.PersonPhone or FieldName.PersonMobile => stopList.Phones.Contains(value.Text) ? null : new MatchKey(Phone, value.Text),
        _ => null,
    };
}
