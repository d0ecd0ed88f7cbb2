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
}
