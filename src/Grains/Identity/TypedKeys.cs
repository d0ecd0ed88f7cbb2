using Hearth.Connectors.Canonical;
using Hearth.Contracts.Identity;
using Hearth.Domain.Identity;
using Hearth.Grains.Accounts;

namespace Hearth.Grains.Identity;

/// <summary>Reads what people type as vendors' values are read.</summary>
internal static class TypedKeys
{
    /// <summary>The key, or why it is none.</summary>
    internal static (MatchKey? Key, KeyRefusal Refusal) Read(TypedKey typed, AccountSetup setup) => typed.Kind switch
    {
        TypedKey.Phone => Phone(typed.Text, setup),
        TypedKey.Email => Canonicalize.Email(typed.Text) is { Value: { IsEmpty: false } email } ? (new MatchKey(MatchKey.Email, email.Text), KeyRefusal.None) : (null, KeyRefusal.Unreadable),
        TypedKey.Domain => Domain(typed.Text),
        _ => (null, KeyRefusal.Unreadable),
    };

    private static (MatchKey? Key, KeyRefusal Refusal) Phone(string text, AccountSetup setup)
    {
        var read = setup.Connections.Select(connection => connection.PhoneRegion).Distinct()
            .Select(region => Canonicalize.Phone(text, region).Value)
            .Where(phone => !phone.IsEmpty)
            .Distinct()
            .ToList();
        return read switch
        {
            [var phone] => (new MatchKey(MatchKey.Phone, phone.Text), KeyRefusal.None),
            [] => (null, KeyRefusal.Unreadable),
            _ => (null, KeyRefusal.OfSeveralRegions),
        };
    }

    private static (MatchKey? Key, KeyRefusal Refusal) Domain(string text)
    {
        // A domain is what may stand behind the @ of an email.
        const string Somebody = "somebody@";
        if (Canonicalize.Email(Somebody + text.Trim().TrimStart('@')) is not { Value: { IsEmpty: false } email })
        {
            return (null, KeyRefusal.Unreadable);
        }

        var key = MatchKey.OfDomain(email.Text[Somebody.Length..]);
        return (key, key is null ? KeyRefusal.OfAProvider : KeyRefusal.None);
    }
}
