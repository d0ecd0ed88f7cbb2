namespace Hearth.Tests.Simulation.Mutations;

/// <summary>What the copied Domain gets beside its own files: it tells which mutation this process runs, if any.</summary>
internal static class MutantSwitch
{
    /// <summary>The environment variable that names the mutation.</summary>
    public const string Variable = "HEARTH_MUTATION";

    /// <summary>The file that is added, relative to the repository.</summary>
    public const string File = "src/Domain/Mutant.cs";

    /// <summary>The type in it.</summary>
    public const string Type = "global::Hearth.Domain.Mutant";

    /// <summary>Its text.</summary>
    public const string Text = $$"""
        namespace Hearth.Domain;

        public static class Mutant
        {
            private static readonly string? Name = Environment.GetEnvironmentVariable("{{Variable}}");

            public static bool Is(string name) => Name == name;
        }

        """;
}
