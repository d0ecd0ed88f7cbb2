using Hearth.Domain.Values;

namespace Hearth.Storage;

/// <summary>The lanes of one account as a range of an ordered index: they start with the account and a slash.</summary>
internal readonly record struct AccountRange(string From, string Before)
{
    private const char AfterSlash = (char)('/' + 1);

    public static AccountRange Of(AccountId account) => new($"{account.Value}/", $"{account.Value}{AfterSlash}");
}
