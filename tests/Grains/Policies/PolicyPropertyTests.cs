using CsCheck;
using Hearth.Grains.Policies;

namespace Hearth.Tests.Grains.Policies;

/// <summary>What holds for every policy and for every text.</summary>
public sealed class PolicyPropertyTests
{
    private static readonly string[] Snippets =
    [
        ":", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "!!str ", "|", ">", "\t", "\n", "\r\n", "---\n", "...\n", "? ", ", ",
        "%YAML 1.2\n", "null", "true", "0x1F", "1e9", "\u0000", "\uFEFF", "\uD800", "\\x", "\"\\u", "<<: *a", "shared", "  ", "@", "`", "é",
    ];

    [Fact]
    public void AnyPolicy_WrittenAndRead_IsTheSame() => PolicyGen.Policy.Sample(policy =>
    {
        var text = PolicyText.Of(policy);
        PolicyText.Of(PolicyFile.Read(text).Should().BeOfType<PolicyReading.Loaded>(text).Subject.Policy).Should().Be(text);
    });

    [Fact]
    public void AnyPolicy_WrittenAsYaml_IsValidByTheSchema() => PolicyGen.Policy.Sample(
        policy => SchemaCheck.Errors(PolicyText.Of(policy)).Should().BeEmpty(),
        iter: 50);

    [Fact]
    public void AnyDamage_ToTheText_IsReportedWithinIt() => Damaged.Sample(
        text =>
        {
            if (PolicyFile.Read(text) is PolicyReading.Invalid invalid)
            {
                var lines = text.Split('\n').Length;
                invalid.Problems.Should().NotBeEmpty();
                invalid.Problems.Should().OnlyContain(problem => problem.Line >= 1 && problem.Line <= lines && problem.Column >= 1 && problem.Message.Length > 0);
            }
        },
        iter: 1_000);

    [Fact]
    public void AnyDamage_ThatIsStillRead_IsStillValidByTheSchema() => Damaged.Sample(
        text =>
        {
            if (PolicyFile.Read(text) is PolicyReading.Loaded)
            {
                SchemaCheck.Errors(text).Should().BeEmpty(text);
            }
        },
        iter: 100);

    /// <summary>The default policy with one to four cuts, insertions or swaps.</summary>
    private static Gen<string> Damaged { get; } = Gen
        .Select(Gen.Double[0, 1], Gen.Int[0, 12], Gen.OneOf(Gen.OneOf(Snippets), Gen.Char.Select(letter => letter.ToString())))
        .Array[1, 4]
        .Select(damages => damages.Aggregate(PolicyFile.DefaultText(), (text, damage) => Damage(text, damage.Item1, damage.Item2, damage.Item3)));

    private static string Damage(string text, double where, int cut, string inserted)
    {
        var start = (int)(where * text.Length);
        var end = Math.Min(start + cut, text.Length);
        return text[..start] + inserted + text[end..];
    }
}
