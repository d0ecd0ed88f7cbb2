using Hearth.Grains.Policies;

namespace Hearth.Tests.Grains.Policies;

public sealed class PolicySchemaTests
{
    private const string UpdateVariable = "HEARTH_UPDATE_GOLDEN";

    [Fact]
    public void TheCommittedSchema_IsTheGeneratedOne()
    {
        var path = Repository.PathOf("policies", "policy.schema.json");
        if (Environment.GetEnvironmentVariable(UpdateVariable) is "1")
        {
            File.WriteAllText(path, PolicySchema.Generate());
        }

        File.ReadAllText(path).Should().Be(PolicySchema.Generate(), $"a change of the shapes is committed with its schema; run with {UpdateVariable}=1");
    }

    [Fact]
    public void TheDefaultPolicy_IsValidByTheSchema() => SchemaCheck.Errors(PolicyFile.DefaultText()).Should().BeEmpty();

    [Theory]
    [InlineData("version: 1\nfields: { person.email: { owner: servicetitn } }")]
    [InlineData("version: 1\nfields: { person.emial: { owner: shared } }")]
    [InlineData("version: one\nfields: { person.email: { owner: shared } }")]
    [InlineData("version: 1\nfields: { person.email: { owner: shared, fallback: newest } }")]
    [InlineData("version: 1\nfields: { person.email: { writeTo: [hubspot] } }")]
    [InlineData("version: 1\nfields: { person.email: { owner: shared } }\nstopList: { phones: [\"6145550100\"] }")]
    [InlineData("version: 1\nfields: { person.email: { owner: shared } }\noscillation: { changesMax: 11 }")]
    [InlineData("fields: { person.email: { owner: shared } }")]
    [InlineData("version: 1\nfields: {}")]
    public void WhatAnEditorCanSee_IsInvalidByTheSchema(string yaml)
    {
        SchemaCheck.Errors(yaml).Should().NotBeEmpty();
        PolicyFile.Read(yaml).Should().BeOfType<PolicyReading.Invalid>();
    }
}
