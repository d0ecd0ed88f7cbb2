namespace Hearth.Domain.Identity;

/// <summary>One thing that says who someone is, as the records show it: canonical, but not yet taken apart.</summary>
/// <param name="Kind">One of the kinds below.</param>
/// <param name="Value">The value; a person's given and family name stand on a line each.</param>
/// <param name="Until">
/// When a household gave it up: a number that was handed back, a house that was left. Null while it is theirs (UTC).
/// </param>
/// <param name="IsAgents">
/// True for the email or phone of somebody who is known to manage or own many places: it stands at all of them.
/// </param>
public readonly record struct IdentityTrait(string Kind, string Value, DateTimeOffset? Until = null, bool IsAgents = false)
{
    /// <summary>A person, by given and family name.</summary>
    public const string Person = "person";

    /// <summary>A household's name in one line.</summary>
    public const string Party = "party";

    /// <summary>The name in one line of a household that is known to be a business.</summary>
    public const string CommercialParty = "commercial-party";

    /// <summary>An email.</summary>
    public const string Email = "email";

    /// <summary>A phone number, mobile or not.</summary>
    public const string Phone = "phone";

    /// <summary>A postal address.</summary>
    public const string Address = "address";

    private const char Line = '\n';

    /// <summary>True while it is the household's.</summary>
    public bool IsOpen => Until is null;

    /// <summary>A person; null where neither name is known.</summary>
    public static IdentityTrait? Named(string given, string family) =>
        given.Length + family.Length == 0 ? null : new IdentityTrait(Person, $"{OneLine(given)}{Line}{OneLine(family)}");

    /// <summary>A person's given and family name.</summary>
    public (string Given, string Family) Names => Value.Split(Line, 2) is [var given, var family] ? (given, family) : (Value, "");

    /// <summary>True for the same thing, whoever's it is or was.</summary>
    public bool IsSameAs(IdentityTrait other) => Kind == other.Kind && Value == other.Value;

    private static string OneLine(string name) => name.Replace(Line, ' ');
}
