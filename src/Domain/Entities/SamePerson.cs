using Hearth.Domain.Identity.Names;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Says whether two descriptions within one household mean the same person.</summary>
internal static class SamePerson
{
    /// <summary>
    /// The same email says so. A shared phone is normal in a household: it says who someone is only where nothing else says that they
    /// are two people.
    /// </summary>
    internal static bool Is(FieldValue email, FieldValue otherEmail, FieldValue firstName, FieldValue otherFirstName)
    {
        if (!email.IsEmpty && email == otherEmail)
        {
            return true;
        }

        return firstName.IsEmpty || otherFirstName.IsEmpty
            ? email.IsEmpty || otherEmail.IsEmpty
            : string.Equals(firstName.Text, otherFirstName.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The same name in another form (Bob, Robert), after a slip of the keyboard or as an initial. Weaker than <see cref="Is"/>: where
    /// several people of a household fit, it says nothing.
    /// </summary>
    internal static bool HasLikeName(PartyName name, PartyName other) =>
        name is PartyName.People { Persons: [var one, ..] } && other is PartyName.People { Persons: [var another, ..] }
        && NameComparison.Compare(one, another) is NameAgreement.Same or NameAgreement.Variant or NameAgreement.Similar or NameAgreement.Initial;
}
