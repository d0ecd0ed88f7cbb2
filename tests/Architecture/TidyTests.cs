using System.Text.RegularExpressions;

namespace Hearth.Tests.Architecture;

/// <summary>The habits of the source tree that no analyzer looks after.</summary>
public sealed partial class TidyTests
{
    private const int LinesMax = 500;

    private static readonly string[] TextEndings =
    [
        ".cs", ".csproj", ".props", ".targets", ".md", ".yaml", ".yml", ".json", ".sql", ".sh", ".mjs", ".js", ".ts", ".tsx", ".svg", ".txt", "/run",
    ];

    private static IEnumerable<string> TextFiles =>
        SourceTree.Files.Where(file => TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void NoFile_IsLongerThanAReaderStands() =>
        None(SourceTree.CodeFiles.Where(file => SourceTree.LinesOf(file).Length > LinesMax));

    [Fact]
    public void NoWork_IsLeftForLater() => None(Lines(TextFiles, UnfinishedWork()));

    [Fact]
    public void NoException_IsSwallowedInSilence() =>
        None(SourceTree.CodeFiles.Where(file => EmptyCatch().IsMatch(SourceTree.TextOf(file))));

    [Fact]
    public void NoCode_ReadsTheClockItself() => None(Lines(SourceTree.CodeFiles, ClockRead()));

    [Fact]
    public void NoText_NamesAMachineOrARegistry() => None(Lines(TextFiles, MachinePlace()));

    [Fact]
    public void NoType_HasANameThatSaysNothing() =>
        None(SourceTree.CodeFiles.SelectMany(file => TypesOf(file).Where(type => EmptyName().IsMatch(type)).Select(type => $"{file}: {type}")));

    /// <summary>A <c>Wire</c> folder holds a vendor's JSON: there, one file is one of its messages with all its parts.</summary>
    [Fact]
    public void AFile_IsNamedAfterItsType_AndHasAtMostTwoCompanions()
    {
        const int TypesMax = 3;
        var untidy =
            from file in SourceTree.CodeFiles.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && !file.Contains("/Wire/"))
            let types = TypesOf(file).Distinct().ToList()
            where types.Count > 0 && (types.Count > TypesMax || !types.Contains(Path.GetFileName(file).Split('.')[0]))
            select $"{file}: {string.Join(", ", types)}";
        None(untidy);
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = SourceTree.TextOf("Orleans.sln").Replace('\\', '/');
        None(SourceTree.ProjectFiles.Where(file => !solution.Contains($"\"{file}\"")));
    }

    /// <summary>A failure names everything that was found, not only the first.</summary>
    private static void None(IEnumerable<string> found) => string.Join('\n', found).Should().BeEmpty();

    private static IEnumerable<string> Lines(IEnumerable<string> files, Regex banned) =>
        from file in files
        from line in SourceTree.LinesOf(file).Select((text, index) => (Text: text, Number: index + 1))
        where banned.IsMatch(line.Text)
        select $"{file}:{line.Number}: {line.Text.Trim()}";

    /// <summary>The types that a file declares outside of others: namespaces are file-scoped, so they start a line.</summary>
    private static IEnumerable<string> TypesOf(string file) =>
        SourceTree.LinesOf(file).Select(line => TopLevelType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value);

    // Written so that it does not find itself.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|NotImplemented[E]xception)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnfinishedWork();

    [GeneratedRegex(@"\bcatch\b[^{};]*\{\s*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClockRead();

    [GeneratedRegex(@"(?<![\w.])/(work|root|home|Users)/\w|[A-Z]:\\Users|api\.[n]uget\.org|registry\.[n]pmjs|[a]rtifactory|/[n]exus/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePlace();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Utilities)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TopLevelType();
}
