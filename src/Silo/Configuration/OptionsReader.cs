using Hearth.Silo.Configuration.Binding;
using Hearth.Silo.Configuration.Rules;

namespace Hearth.Silo.Configuration;

/// <summary>Turns the configuration into options that are safe to start with, or into all of its problems.</summary>
internal static class OptionsReader
{
    public static OptionsReading Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var options = new HearthOptions();
        var section = configuration.GetSection(HearthOptions.Section);
        var binder = new SettingBinder(problems);
        binder.Bind(section, [], options);
        new AccountBinder(binder, problems).Bind(section.GetSection(nameof(HearthOptions.Accounts)), options.Accounts);

        // Defaults and rules look at several values together, so they need each of them to be sound by itself.
        if (problems.Count == 0)
        {
            DefaultRules.Complete(options);
            problems.AddRange(StorageRules.Check(options.Storage));
            problems.AddRange(ProcessRules.Check(options));
            problems.AddRange(PortRules.Check(options));
            problems.AddRange(SandboxRules.Check(options));
            problems.AddRange(AccountRules.Check(options));
            problems.AddRange(PolicyRules.Check(options));
        }

        return problems.Count == 0 ? new OptionsReading.Valid(options) : new OptionsReading.Invalid(problems);
    }
}
