using System.Diagnostics;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Document;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;

namespace Hearth.Grains.Policies;

/// <summary>Reads the YAML document that holds a company's rules. The accepted shape is described in <c>docs/policy.md</c>.</summary>
public static class PolicyFile
{
    /// <summary>The longest document that is read, in characters.</summary>
    public const int TextLengthMax = 1_000_000;

    private const string DefaultResource = "Hearth.Policies.default.yaml";

    /// <summary>Reads a document from a file in UTF-8. A file that cannot be read is a problem at 1:1, not an exception.</summary>
    /// <param name="path">The file's path.</param>
    public static PolicyReading Load(string path)
    {
        try
        {
            return Read(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse($"The policy file '{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads a document. Never throws for any text: whatever is wrong with it is reported by line and column.</summary>
    /// <param name="text">The document in YAML 1.2.</param>
    public static PolicyReading Read(string text)
    {
        if (text.Length > TextLengthMax)
        {
            return Refuse($"The document is longer than {TextLengthMax} characters.");
        }

        var problems = new ProblemList();
        var root = YamlTree.Parse(text, problems);
        var place = new Place(problems, string.Empty);
        return root is not null && PolicyShape.Instance.TryRead(root, place, out var policy) && problems.IsEmpty
            ? new PolicyReading.Loaded(policy)
            : new PolicyReading.Invalid(problems.InOrder());
    }

    /// <summary>The policy that Hearth ships with and uses where no file is configured; equal to <c>policies/default.yaml</c>.</summary>
    public static SyncPolicy Default() => Read(DefaultText()) switch
    {
        PolicyReading.Loaded loaded => loaded.Policy,
        PolicyReading.Invalid invalid => throw new UnreachableException(
            $"The built-in policy is invalid: {string.Join("; ", invalid.Problems)}"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The text of the policy that Hearth ships with: a good start for a company's own.</summary>
    public static string DefaultText()
    {
        using var stream = typeof(PolicyFile).Assembly.GetManifestResourceStream(DefaultResource)
            ?? throw new UnreachableException($"The assembly carries no resource '{DefaultResource}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static PolicyReading.Invalid Refuse(string message) => new([new PolicyProblem(1, 1, string.Empty, message)]);
}
