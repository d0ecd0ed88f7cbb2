using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Grains.Policies.Shapes;
using Hearth.Grains.Policies.Yaml;
using NJsonSchema;

namespace Hearth.Grains.Policies.Document;

/// <summary>The rules of one field. Its type is not the document's to choose: it comes with the field.</summary>
internal sealed class FieldShape(string field, FieldType type, JsonSchema definition) : Shape<FieldPolicy>
{
    private const int SystemsMax = 2;

    private static readonly MapKey<FieldOwner> Owner = new("owner", "Who may change the field.", PolicyWords.Owner) { IsRequired = true };

    private static readonly MapKey<ImmutableArray<Receivers>> WriteTo = new(
        "writeTo",
        "Where the field is written. Without it: both systems for a shared field, the other system for an owned one.",
        new ListShape<Receivers>(PolicyWords.Receiver, SystemsMax));

    private static readonly MapKey<ConflictRule> Conflict = new(
        "conflict", "For a shared field: what decides between concurrent edits.", PolicyWords.Conflict)
    { Default = "newest" };

    private static readonly MapKey<ConflictRule> Fallback = new(
        "fallback",
        "For 'conflict: newest': what decides when the times leave doubt.",
        PolicyWords.Fallback)
    { Default = "prefer-servicetitan" };

    private static readonly MapKey<RefusalAction> OnRefused = new(
        "onRefused", "For an owned field: what happens after an edit at the other system.", PolicyWords.OnRefused)
    { Default = "restore" };

    private static readonly MapKey<bool> Clearable = new(
        "clearable", "For a shared field: whether an empty value may replace a filled one.", new BooleanShape())
    { Default = false };

    private static readonly MapShape Map = new("key", Owner, WriteTo, Conflict, Fallback, OnRefused, Clearable);

    /// <summary>The description that all fields share in the schema.</summary>
    public static JsonSchema Definition()
    {
        var definition = new JsonSchema { Description = "The rules of one field." };
        Map.Describe(definition);
        return definition;
    }

    public override bool TryRead(YamlNode node, Place place, [MaybeNullWhen(false)] out FieldPolicy value)
    {
        value = null;
        if (Map.Read(node, place) is not { } map)
        {
            return false;
        }

        var owner = map.Read(Owner);
        var rules = new FieldRules(
            type, map.Read(WriteTo), map.Read(Conflict), map.Read(Fallback), map.Read(OnRefused), map.Read(Clearable));
        if (!owner.IsValid)
        {
            return false;
        }

        value = rules.For(field, owner.Or(default));
        return true;
    }

    public override void Describe(JsonSchema schema) => schema.Reference = definition;
}
