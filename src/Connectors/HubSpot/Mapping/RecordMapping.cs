using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.HubSpot.Mapping;

/// <summary>How one record type stands in HubSpot: a table, no behaviour of its own.</summary>
internal sealed record RecordMapping
{
    /// <summary>The property that lists the ids of records merged into this one.</summary>
    public const string MergedIdsProperty = "hs_merged_object_ids";

    private readonly Lazy<Derived> _derived;

    /// <summary>Makes the lookups that follow from the table once.</summary>
    public RecordMapping() => _derived = new Lazy<Derived>(() => new Derived(this));

    /// <summary>One of <see cref="RecordType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The object type in paths, for example <c>contacts</c>.</summary>
    public required string Objects { get; init; }

    /// <summary>The object type's number, for example <c>0-1</c>.</summary>
    public required string ObjectTypeId { get; init; }

    /// <summary>The property that holds the modified time, which polls search by.</summary>
    public required string ModifiedProperty { get; init; }

    /// <summary>The unique property of ours that creations are keyed by.</summary>
    public required string KeyProperty { get; init; }

    /// <summary>The fields.</summary>
    public required ImmutableArray<FieldMapping> Fields { get; init; }

    /// <summary>The properties that say whom the record belongs to.</summary>
    public required ImmutableArray<string> IdentityProperties { get; init; }

    /// <summary>The properties that the policy's creation filters look at.</summary>
    public required ImmutableArray<string> TraitProperties { get; init; }

    /// <summary>Further properties that a change of makes the record worth reading.</summary>
    public ImmutableArray<string> OtherProperties { get; init; } = [];

    /// <summary>Reads the stored identity, which may name nobody.</summary>
    public required Func<IReadOnlyDictionary<string, string?>, StoredIdentity> Stored { get; init; }

    /// <summary>True for records that Hearth observes at all.</summary>
    public required Func<IReadOnlyDictionary<string, string?>, MappingContext, bool> IsObserved { get; init; }

    /// <summary>The properties that make up fields.</summary>
    public ImmutableArray<string> FieldProperties => _derived.Value.FieldProperties;

    /// <summary>Everything that a reading asks for.</summary>
    public ImmutableArray<string> RequestedProperties => _derived.Value.RequestedProperties;

    /// <summary>The field that a property belongs to, or null.</summary>
    public FieldMapping? OfProperty(string property) => _derived.Value.ByProperty.GetValueOrDefault(property);

    /// <summary>The mapping of a field, or null when the record type does not show it.</summary>
    public FieldMapping? OfField(string field) => _derived.Value.ByField.GetValueOrDefault(field);

    /// <summary>The fields that a set of properties belongs to.</summary>
    public ImmutableArray<string> FieldsOf(IEnumerable<string> properties) =>
        [.. properties.Select(OfProperty).OfType<FieldMapping>().Select(field => field.Field).Distinct()];

    private sealed class Derived(RecordMapping mapping)
    {
        public ImmutableArray<string> FieldProperties { get; } = [.. mapping.Fields.SelectMany(field => field.Properties)];

        public ImmutableArray<string> RequestedProperties { get; } =
        [
            .. mapping.Fields.SelectMany(field => field.Properties)
                .Concat(mapping.IdentityProperties)
                .Concat(mapping.TraitProperties)
                .Concat(mapping.OtherProperties)
                .Append(mapping.ModifiedProperty)
                .Append(MergedIdsProperty)
                .Distinct(),
        ];

        public FrozenDictionary<string, FieldMapping> ByProperty { get; } = mapping.Fields
            .SelectMany(field => field.Properties.Select(property => (property, field)))
            .ToFrozenDictionary(pair => pair.property, pair => pair.field);

        public FrozenDictionary<string, FieldMapping> ByField { get; } = mapping.Fields.ToFrozenDictionary(field => field.Field);
    }
}
