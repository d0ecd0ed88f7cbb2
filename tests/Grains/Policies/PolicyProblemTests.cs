using System.Collections.Immutable;
using Hearth.Grains.Policies;

namespace Hearth.Tests.Grains.Policies;

/// <summary>Each mistake is found where it is, with what is accepted instead.</summary>
public sealed class PolicyProblemTests
{
    [Theory]
    [InlineData("", 1, 1, "", "empty")]
    [InlineData("# only a comment", 1, 1, "", "empty")]
    [InlineData("just text", 1, 1, "", "Expected a mapping")]
    [InlineData("version: 1", 1, 1, "", "The key 'fields' is missing")]
    [InlineData("version: 1\nfields: {}", 2, 9, "fields", "at least one field")]
    [InlineData("version: 1\nfeilds:\n  person.email: { owner: shared }", 2, 1, "feilds", "Did you mean 'fields'?")]
    [InlineData("version: 0\nfields:\n  person.email: { owner: shared }", 1, 10, "version", "at least 1")]
    [InlineData("version: \"1\"\nfields:\n  person.email: { owner: shared }", 1, 10, "version", "found the text '1'")]
    [InlineData("version: 1.5\nfields:\n  person.email: { owner: shared }", 1, 10, "version", "found the number 1.5")]
    [InlineData("version: 1\nfields: [person.email]", 2, 9, "fields", "found a list")]
    [InlineData("version: 1\nfields:\n", 2, 8, "fields", "found nothing")]
    [InlineData("version: 1\nversion: 2\nfields:\n  person.email: { owner: shared }", 2, 1, "version", "given twice, first in line 1")]
    [InlineData("version: 1\ndescription: 5\nfields:\n  person.email: { owner: shared }", 2, 14, "description", "put it in quotes")]
    [InlineData("a: [1, 2", 1, 9, "", "not valid YAML")]
    [InlineData("version: 1\nfields:\n\tperson.email: { owner: shared }", 3, 1, "", "not valid YAML")]
    [InlineData("version: 1\nfields: &all\n  person.email: { owner: shared }", 2, 9, "", "Anchors")]
    [InlineData("version: !!int 1\nfields:\n  person.email: { owner: shared }", 1, 10, "", "tags")]
    [InlineData("version: 1\nfields:\n  person.email: { owner: shared }\n---\nversion: 2", 4, 1, "", "one document")]
    public void Document(string text, int line, int column, string path, string message) => Finds(text, line, column, path, message);

    [Theory]
    [InlineData("person.emial: { owner: shared }", 3, 3, "fields.person.emial", "Did you mean 'person.email'?")]
    [InlineData("person.email: shared", 3, 17, "fields.person.email", "Expected a mapping with the keys owner")]
    [InlineData("person.email: { }", 3, 17, "fields.person.email", "The key 'owner' is missing")]
    [InlineData("person.email: { ownr: shared, owner: shared }", 3, 19, "fields.person.email.ownr", "Did you mean 'owner'?")]
    [InlineData("person.email: { owner: service-titan }", 3, 26, "fields.person.email.owner", "Did you mean 'servicetitan'?")]
    [InlineData("person.email: { owner: salesforce }", 3, 26, "fields.person.email.owner", "Expected one of shared, servicetitan, hubspot")]
    [InlineData("person.email: { owner: shared, conflict: latest }", 3, 44, "fields.person.email.conflict", "found the text 'latest'")]
    [InlineData("person.email: { owner: shared, fallback: newest }", 3, 44, "fields.person.email.fallback", "Expected one of prefer-servicetitan")]
    [InlineData("person.email: { owner: shared, clearable: yes }", 3, 45, "fields.person.email.clearable", "Expected true or false")]
    [InlineData("person.email: { owner: shared, writeTo: hubspot }", 3, 43, "fields.person.email.writeTo", "Expected a list")]
    [InlineData("job.type: { owner: servicetitan, writeTo: [hubspot, hubspot] }", 3, 55, "fields.job.type.writeTo[1]", "listed twice")]
    [InlineData("job.type: { owner: servicetitan, writeTo: [hupspot] }", 3, 46, "fields.job.type.writeTo[0]", "Did you mean 'hubspot'?")]
    public void Field(string field, int line, int column, string path, string message) =>
        Finds($"version: 1\nfields:\n  {field}\n", line, column, path, message);

    [Theory]
    [InlineData("person.email: { owner: shared, writeTo: [hubspot] }", 3, 43, "fields.person.email.writeTo", "both systems")]
    [InlineData("person.email: { owner: shared, onRefused: ignore }", 3, 45, "fields.person.email.onRefused", "ever refused")]
    [InlineData("person.email: { owner: shared, conflict: review, fallback: review }", 3, 62, "fields.person.email.fallback", "only")]
    [InlineData("person.email: { owner: shared, conflict: most_restrictive }", 3, 44, "fields.person.email.conflict", "true or false")]
    [InlineData("person.email: { owner: shared, conflict: union }", 3, 44, "fields.person.email.conflict", "text")]
    [InlineData("job.type: { owner: servicetitan, conflict: newest }", 3, 46, "fields.job.type.conflict", "no conflict to decide")]
    [InlineData("job.type: { owner: servicetitan, fallback: review }", 3, 46, "fields.job.type.fallback", "no conflict to decide")]
    [InlineData("job.type: { owner: hubspot, clearable: true }", 3, 42, "fields.job.type.clearable", "clear it anyway")]
    [InlineData("job.type: { owner: servicetitan, writeTo: [], onRefused: restore }", 3, 60, "fields.job.type.onRefused", "Nothing can be restored at hubspot")]
    public void Contradiction(string field, int line, int column, string path, string message) =>
        Finds($"version: 1\nfields:\n  {field}\n", line, column, path, message);

    [Theory]
    [InlineData("create: { hubspotContact: always }", 3, 27, "create.hubspotContact", "Expected one of lead, never")]
    [InlineData("create: { lifecycleStages: [] }", 3, 28, "create.lifecycleStages", "name at least one")]
    [InlineData("create: { lifecycleStages: [12] }", 3, 29, "create.lifecycleStages[0]", "put it in quotes")]
    [InlineData("oscillation: { changesMax: 1 }", 3, 28, "oscillation.changesMax", "from 2 to 10")]
    [InlineData("oscillation: { window: 10 }", 3, 24, "oscillation.window", "such as 30s, 10m, 2h or 1d")]
    [InlineData("oscillation: { window: 2d }", 3, 24, "oscillation.window", "from 1s to 1d")]
    [InlineData("oscillation: { window: 0s }", 3, 24, "oscillation.window", "from 1s to 1d")]
    [InlineData("stopList: { emails: [None@None.com] }", 3, 22, "stopList.emails[0]", "lower case")]
    [InlineData("stopList: { phones: [+16145550100] }", 3, 22, "stopList.phones[0]", "put it in quotes")]
    [InlineData("stopList: { phones: [\"614-555-0100\"] }", 3, 22, "stopList.phones[0]", "country code")]
    [InlineData("stopList: { householdsPerKeyMax: 101 }", 3, 34, "stopList.householdsPerKeyMax", "from 1 to 100")]
    public void Section(string section, int line, int column, string path, string message) =>
        Finds($"version: 1\nfields: {{ person.email: {{ owner: shared }} }}\n{section}\n", line, column, path, message);

    [Fact]
    public void ManyMistakes_AreAllFoundAtOnce_InOrder()
    {
        const string Text = """
            version: none
            fields:
              person.email: { owner: me, clearable: maybe }
              person.phon: { owner: shared }
            oscillation: { window: 5 }
            surplus: true
            """;

        Problems(Text).Select(problem => problem.Path).Should().Equal(
            "version", "fields.person.email.owner", "fields.person.email.clearable", "fields.person.phon", "oscillation.window", "surplus");
    }

    [Fact]
    public void AVeryDeepDocument_IsRefusedWhereItGoesTooDeep() =>
        Problems(new string('[', 100_000)).Should().NotBeEmpty();

    [Fact]
    public void AVeryLongDocument_IsRefused() =>
        Problems(new string('#', PolicyFile.TextLengthMax + 1)).Should().ContainSingle().Which.Message.Should().Contain("longer");

    private static void Finds(string text, int line, int column, string path, string message)
    {
        var problem = Problems(text).Should().ContainSingle().Subject;
        (problem.Line, problem.Column, problem.Path).Should().Be((line, column, path), problem.ToString());
        problem.Message.Should().Contain(message);
    }

    private static ImmutableArray<PolicyProblem> Problems(string text) =>
        PolicyFile.Read(text).Should().BeOfType<PolicyReading.Invalid>().Subject.Problems;
}
