using System.Collections.Frozen;

namespace Hearth.Domain.Identity;

/// <summary>The domains of emails. A public provider's says nothing; that of a firm or a family is much the same as its name.</summary>
internal static class MailDomain
{
    private static readonly FrozenSet<string> Public = ((string[])
    [
        "gmail.com", "googlemail.com", "yahoo.com", "ymail.com", "rocketmail.com", "yahoo.ca", "hotmail.com", "hotmail.ca", "outlook.com", "live.com",
        "live.ca", "msn.com", "aol.com", "aim.com", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "pm.me", "zoho.com", "gmx.com",
        "gmx.us", "mail.com", "email.com", "fastmail.com", "hey.com", "comcast.net", "xfinity.com", "att.net", "sbcglobal.net", "bellsouth.net",
        "ameritech.net", "pacbell.net", "swbell.net", "verizon.net", "cox.net", "charter.net", "spectrum.net", "rr.com", "roadrunner.com", "twc.com",
        "optonline.net", "optimum.net", "earthlink.net", "mindspring.com", "juno.com", "netzero.net", "netzero.com", "windstream.net", "frontier.com",
        "frontiernet.net", "centurylink.net", "centurytel.net", "embarqmail.com", "q.com", "suddenlink.net", "cableone.net", "mediacombb.net",
        "wowway.com", "rcn.com", "shaw.ca", "rogers.com", "bell.net", "sympatico.ca", "telus.net", "videotron.ca",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The domain of a canonical email; null for a public provider's.</summary>
    public static string? Of(string email)
    {
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return domain.Length == 0 || Public.Contains(domain) ? null : domain;
    }

    /// <summary>The letters of a private domain without its ending, or an empty text.</summary>
    public static ReadOnlySpan<char> NameOf(string email)
    {
        var domain = Of(email) ?? "";
        return domain.AsSpan(0, Math.Max(domain.IndexOf('.'), 0));
    }
}
