using System.Reflection;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Policies;

namespace Hearth.Tests.Grains.Policies;

public sealed class PolicyFileTests
{
    [Fact]
    public void DefaultFile_IsTheDefaultPolicy() =>
        PolicyText.Of(Load(Repository.PathOf("policies", "default.yaml"))).Should().Be(PolicyText.Of(DefaultPolicy.Create()));

    [Fact]
    public void DefaultFile_HasTheFieldsOfTheDefaultPolicy() =>
        PolicyFile.Default().Fields.Should().Equal(DefaultPolicy.Create().Fields);

    [Fact]
    public void BuiltInText_IsTheDefaultFile() =>
        PolicyFile.DefaultText().Should().Be(File.ReadAllText(Repository.PathOf("policies", "default.yaml")));

    [Fact]
    public void DefaultPolicy_HasARuleForEveryField()
    {
        var names = typeof(FieldName).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null));
        PolicyFile.Default().Fields.Select(field => field.Field).Should().BeEquivalentTo(names);
    }

    [Theory]
    [InlineData("no-such-policy.yaml")]
    [InlineData("")]
    [InlineData(".")]
    public void Load_OfWhatIsNoFile_IsAProblemThatNamesIt(string path)
    {
        var problem = PolicyFile.Load(path).Should().BeOfType<PolicyReading.Invalid>().Subject.Problems.Should().ContainSingle().Subject;
        problem.Should().Match<PolicyProblem>(found => found.Line == 1 && found.Column == 1 && found.Message.Contains(path));
    }

    [Fact]
    public void Read_OfTheLeastPolicy_TakesTheRestFromTheDefault()
    {
        var policy = Read("version: 7\nfields:\n  person.email: { owner: shared }\n");
        policy.Version.Should().Be(7);
        policy.Fields.Should().Equal(new FieldPolicy(FieldName.PersonEmail, FieldType.Email, FieldOwner.Shared, Receivers.Both));
        policy.Find(FieldName.PersonPhone).Should().BeNull();
        policy.Oscillation.Should().Be(DefaultPolicy.Create().Oscillation);
        policy.Creation.LifecycleStages.Should().BeEquivalentTo(DefaultPolicy.Create().Creation.LifecycleStages);
    }

    [Fact]
    public void Read_OfAnOwnedField_WritesItToTheOtherSystem() =>
        Read("version: 1\nfields: { household.type: { owner: hubspot } }").Find(FieldName.HouseholdType)!.WriteTo.Should().Be(Receivers.ServiceTitan);

    [Fact]
    public void Read_OfTextInQuotesOverManyLines_IsAccepted() =>
        Read("description: |\n  Two\n  lines\n\"version\": 1\n'fields': { person.email: { owner: 'shared' } }").Version.Should().Be(1);

    [Fact]
    public void TheDocumentedExample_IsAPolicy()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "policy.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];
        Read(example).Fields.Should().HaveCount(3);
    }

    private static SyncPolicy Load(string path) => PolicyFile.Load(path).Should().BeOfType<PolicyReading.Loaded>().Subject.Policy;

    private static SyncPolicy Read(string text) => PolicyFile.Read(text).Should().BeOfType<PolicyReading.Loaded>().Subject.Policy;
}
