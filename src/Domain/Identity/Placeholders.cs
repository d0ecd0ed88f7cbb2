using System.Collections.Frozen;

namespace Hearth.Domain.Identity;

/// <summary>Emails and phone numbers that people type where they have none: they identify nobody, whoever holds them.</summary>
public static class Placeholders
{
    private const int EmailMax = 320;
    private const int NanpLength = 12;
    private const int LineDigits = 7;

    // Domains that exist in forms only. The reserved example domains are not among them: made-up companies use them.
    private static readonly FrozenSet<string> Domains = Words(
        "test.com test.net test.org none.com none.net none.org noemail.com no-email.com " +
        "noemail.net noemail.org nomail.com no.com no.net na.com na.net n.com n-a.com unknown.com unknown.net noreply.com fake.com " +
        "fakeemail.com abc.com xyz.com xxx.com asdf.com domain.com email.invalid noemailprovided.com notprovided.com noaddress.com " +
        "nothing.com nobody.com anonymous.com donotemail.com decline.com declined.com refused.com dummy.com");

    private static readonly FrozenSet<string> TopDomains = Words("invalid localhost local none");

    // Local parts that nobody has as an address of his own, whatever the domain.
    private static readonly FrozenSet<string> Locals = Words(
        "none no na n/a noemail nomail nonemail notemail noemailaddress noaddress noneprovided notprovided nothing null nil unknown " +
        "donotreply noreply donotemail donotuse donothave doesnothave nobody noone anonymous fake fakeemail dummy test testing tester " +
        "test1 test123 testtest asdf asdfasdf qwerty abc123 xxx xx xxxx declined decline refused didnotprovide doesnthaveone hasnoemail " +
        "noemailgiven noemailonfile nonegiven needemail getemail tbd undefined placeholder example invalid customer");

    // Mailboxes of roles rather than of people.
    private static readonly FrozenSet<string> Boxes = Words(
        "info office accounting accounts accountspayable accountsreceivable ap ar billing payables payable invoices invoice admin " +
        "administrator administration contact contactus hello help support sales service services customerservice customercare " +
        "maintenance management manager propertymanager propertymanagement leasing rentals frontdesk reception receptionist mail email " +
        "main dispatch scheduling schedule hr jobs careers marketing media press legal team staff orders purchasing procurement " +
        "facilities operations ops finance bookkeeping bookkeeper payroll webmaster postmaster hostmaster abuse security enquiries " +
        "inquiries reservations warranty estimates estimating projects board hoa president treasurer secretary shop parts");

    /// <summary>
    /// True for an email that stands for "none": <c>none@none.com</c>, <c>noemail@...</c>, <c>a@a.com</c>, a reserved domain. An empty
    /// text is one too.
    /// </summary>
    /// <param name="canonicalEmail">Trimmed and in lower case.</param>
    public static bool IsEmail(string canonicalEmail)
    {
        if (canonicalEmail.Length > EmailMax)
        {
            return true;
        }

        var at = canonicalEmail.LastIndexOf('@');
        if (at <= 0 || at == canonicalEmail.Length - 1)
        {
            return true;
        }

        var local = Bare(canonicalEmail[..at]);
        var domain = canonicalEmail[(at + 1)..];
        var name = domain[..Math.Max(domain.LastIndexOf('.'), 0)];
        return local.Length == 0
            || Domains.Contains(domain)
            || TopDomains.Contains(domain[(domain.LastIndexOf('.') + 1)..])
            || Domains.Contains(domain[(domain.IndexOf('.') + 1)..])
            || Locals.Contains(local)
            || (local.Length <= 2 && local == name)
            || (local == "no" && name.StartsWith("email"))
            || IsOneLetter(local, name);
    }

    /// <summary>
    /// True for a phone number that nobody has: one digit repeated, digits counted up or down, or a North American number whose last
    /// seven digits are such (<c>555-5555</c>). Numbers of the fictional range 555-0100 to 555-0199 are numbers like others.
    /// </summary>
    /// <param name="canonicalE164">A plus sign and digits. Anything else is a placeholder.</param>
    public static bool IsPhone(string canonicalE164)
    {
        var digits = canonicalE164.AsSpan().TrimStart('+');
        if (digits.Length < LineDigits || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        if (IsRepeated(digits) || IsCounted(digits))
        {
            return true;
        }

        if (canonicalE164.Length != NanpLength || !canonicalE164.StartsWith("+1"))
        {
            return false;
        }

        var national = digits[1..];
        var line = national[^LineDigits..];
        // 0 and 1 start no area code and no exchange.
        return IsRepeated(national) || IsCounted(national) || IsRepeated(line) || line is "1234567" || national[0] < '2' || line[0] < '2';
    }

    /// <summary>
    /// True for the mailbox of a role, such as <c>info@</c> or <c>ap@</c>: several people and sometimes several households answer it, so it
    /// is weak evidence.
    /// </summary>
    /// <param name="canonicalEmail">Trimmed and in lower case.</param>
    public static bool IsRoleMailbox(string canonicalEmail)
    {
        var at = canonicalEmail.LastIndexOf('@');
        return at > 0 && at <= EmailMax && Boxes.Contains(Bare(canonicalEmail[..at]));
    }

    private static FrozenSet<string> Words(string text) => text.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // no.email+1 and no_email are noemail.
    private static string Bare(string local)
    {
        var plus = local.IndexOf('+');
        var tagged = plus > 0 ? local[..plus] : local;
        return tagged.AsSpan().ContainsAny('.', '-', '_') ? tagged.Replace(".", "").Replace("-", "").Replace("_", "") : tagged;
    }

    private static bool IsOneLetter(ReadOnlySpan<char> local, ReadOnlySpan<char> name) =>
        !name.IsEmpty && !local.ContainsAnyExcept(local[0]) && !name.ContainsAnyExcept(local[0]);

    private static bool IsRepeated(ReadOnlySpan<char> digits) => !digits.ContainsAnyExcept(digits[0]);

    // 9 is followed by 0, as on a keyboard.
    private static bool IsCounted(ReadOnlySpan<char> digits)
    {
        var (isUp, isDown) = (true, true);
        for (var i = 1; i < digits.Length; i++)
        {
            var step = (digits[i] - digits[i - 1] + 10) % 10;
            isUp &= step == 1;
            isDown &= step == 9;
        }

        return isUp || isDown;
    }
}
