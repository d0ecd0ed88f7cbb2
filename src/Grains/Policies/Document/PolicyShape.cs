using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>The whole document. What it leaves out is as in <see cref="DefaultPolicy"/>, save the fields.</summary>
internal sealed class PolicyShape : Shape<SyncPolicy>
{
    private const int DescriptionLengthMax = 2_000;

    private static readonly SyncPolicy Otherwise = DefaultPolicy.Create();

    private static readonly MapKey<long> Version = new(
        "version", "Grows with each change of the document.", new IntegerShape(1, long.MaxValue))
    { IsRequired = true };

    private static readonly MapKey<string> Description = new(
        "description", "What this policy is for, for people.", new TextShape("text", @"^[\s\S]*$", DescriptionLengthMax));

    private static readonly MapKey<ImmutableArray<FieldPolicy>> Fields = new(
        "fields", "The fields that Hearth keeps in agreement. A field that is left out is left alone.", new FieldsShape())
    { IsRequired = true };

    private static readonly MapKey<CreationPolicy> Creation = new(
        "create", "When a missing record is created on the other side.", new CreationShape());

    private static readonly MapKey<DeletionPolicy> Deletion = new(
        "onDelete", "What follows in the other system when a record is deleted or made inactive in one.", new DeletionShape());

    private static readonly MapKey<OscillationPolicy> Oscillation = new(
        "oscillation", "When a field that keeps flipping is quarantined.", new OscillationShape());

    private static readonly MapKey<StopList> Stop = new(
        "stopList", "Emails and phones that belong to nobody and never match records.", new StopListShape());

    private static readonly MapKey<IdentityPolicy> Identity = new(
        "identity", "How much evidence makes two records one household's.", new IdentityShape());

    private static readonly MapShape Map = new("key", Version, Description, Fields, Creation, Deletion, Oscillation, Stop, Identity);

    private PolicyShape()
    {
    }

    public static PolicyShape Instance { get; } = new();

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out SyncPolicy value)
    {
        value = null;
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        map.Read(Description);
        value = new SyncPolicy(
            map.Read(Version).Or(Otherwise.Version),
            map.Read(Fields).Or([]),
            map.Read(Creation).Or(Otherwise.Creation),
            map.Read(Oscillation).Or(Otherwise.Oscillation),
            map.Read(Stop).Or(Otherwise.StopList),
            map.Read(Identity).Or(Otherwise.Identity),
            map.Read(Deletion).Or(Otherwise.Deletion));
        return true;
    }

    public override void Describe(JsonSchema schema)
    {
        FieldsShape.DescribeDefinitions(schema);
        Map.Describe(schema);
    }
}
