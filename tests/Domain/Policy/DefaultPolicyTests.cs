using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Policy;

public sealed class DefaultPolicyTests
{
    private static readonly SyncPolicy Policy = DefaultPolicy.Create();

    [Fact]
    public void EveryKnownField_HasAnAnswer() =>
        typeof(FieldName).GetFields().Select(constant => (string)constant.GetRawConstantValue()!)
            .Should().BeEquivalentTo(Policy.Fields.Select(field => field.Field));

    [Fact]
    public void OperationalOutcomes_FlowFromServiceTitanOnly() =>
        Policy.Fields.Where(field => field.Field.StartsWith("job.", StringComparison.Ordinal))
            .Should().OnlyContain(field => field.Owner == FieldOwner.ServiceTitan && field.WriteTo == Receivers.HubSpot);

    [Fact]
    public void Consent_IsMergedMostRestrictively() =>
        Policy.Find(FieldName.HouseholdDoNotMail)!.Should().BeEquivalentTo(new
        {
            Type = FieldType.Boolean,
            Rule = ConflictRule.MostRestrictive,
            WriteTo = Receivers.Both,
        });

    [Fact]
    public void SharedFields_NeverAskAPersonByDefault() =>
        Policy.Fields.Where(field => field.Owner == FieldOwner.Shared)
            .Should().OnlyContain(field => field.Rule != ConflictRule.Review && field.Fallback != ConflictRule.Review && field.Fallback != ConflictRule.Newest);

    [Fact]
    public void EveryReceivedField_CanBeWrittenToSomeRecordOfThatSystem()
    {
        string[] types = [RecordType.Customer, RecordType.CustomerContact, RecordType.Job, RecordType.Contact, RecordType.Deal, RecordType.DealContact];
        var shapes = types.Select(RecordShape.Of).ToList();
        string[] namesInOneLine = [FieldName.PersonFirstName, FieldName.PersonLastName];

        foreach (var system in Enum.GetValues<SystemKind>())
        {
            var writable = shapes.Where(shape => shape.System == system).SelectMany(shape => shape.Writable).ToHashSet();
            Policy.Fields.Where(field => field.IsReceivedBy(system)).Select(field => field.Field).Except(writable)
                .Should().BeEquivalentTo(system is SystemKind.ServiceTitan ? namesInOneLine : []);
        }
    }

    [Fact]
    public void FieldNamedTwice_IsRefused() =>
        FluentActions.Invoking(() => new SyncPolicy(1, [Policy.Fields[0], Policy.Fields[0]], Policy.Creation, Policy.Oscillation, Policy.StopList))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void UnknownField_IsLeftAlone() => Policy.Find("person.shoeSize").Should().BeNull();
}
