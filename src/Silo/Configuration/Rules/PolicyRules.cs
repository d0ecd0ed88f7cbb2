using Hearth.Grains.Policies;

namespace Hearth.Silo.Configuration.Rules;

/// <summary>Whether each policy file can be read and is in order. Its problems carry their line and column.</summary>
internal static class PolicyRules
{
    public static IEnumerable<string> Check(HearthOptions options)
    {
        var files = options.Accounts
            .Select(account => (Key: $"{SettingKey.Account(account.Key)}:{nameof(AccountOptions.Policy)}", Path: account.Value.Policy))
            .Append((Key: $"{SettingKey.Sandbox}:{nameof(SandboxSettings.Policy)}", Path: options.Sandbox.Policy));
        return from file in files
               where file.Path is not null
               from problem in PolicyFile.Load(file.Path) is PolicyReading.Invalid invalid ? invalid.Problems : []
               select $"{file.Key} is refused: {file.Path}:{problem}";
    }
}
