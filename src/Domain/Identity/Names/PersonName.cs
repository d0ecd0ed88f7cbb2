namespace Hearth.Domain.Identity.Names;

/// <summary>One person's name, each part folded (<see cref="Text.Folding"/>) and possibly empty.</summary>
/// <param name="Given">First name, or its initial.</param>
/// <param name="Middle">Middle names or initials, separated by blanks.</param>
/// <param name="Family">Family name with its particles, such as <c>de la cruz</c>; both parts of a double name, such as <c>smith
/// jones</c>.</param>
/// <param name="Suffix"><c>jr</c>, <c>sr</c>, <c>ii</c>, <c>iii</c>, <c>iv</c>, <c>v</c> or empty.</param>
public sealed record PersonName(string Given, string Middle, string Family, string Suffix)
{
    /// <summary>A name of which nothing is known.</summary>
    public static readonly PersonName Empty = new("", "", "", "");

    /// <summary>True when neither a given, a middle nor a family name is known.</summary>
    public bool IsEmpty => Given.Length == 0 && Middle.Length == 0 && Family.Length == 0;
}
