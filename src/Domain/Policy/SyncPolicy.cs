using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearth.Domain.Policy;

/// <summary>The versioned document of an account's rules, checked and ready to be asked.</summary>
public sealed class SyncPolicy
{
    private readonly FrozenDictionary<string, FieldPolicy> _fields;

    /// <summary>Makes a policy of its parts.</summary>
    /// <exception cref="ArgumentException">A field is named twice.</exception>
    public SyncPolicy(
        long version, IEnumerable<FieldPolicy> fields, CreationPolicy creation, OscillationPolicy oscillation, StopList stopList,
        IdentityPolicy? identity = null, DeletionPolicy? deletion = null)
    {
        Version = version;
        Fields = [.. fields];
        _fields = Fields.ToFrozenDictionary(field => field.Field);
        Creation = creation;
        Oscillation = oscillation;
        StopList = stopList;
        Identity = identity ?? IdentityPolicy.Default;
        Deletion = deletion ?? DeletionPolicy.Default;
    }

    /// <summary>The document's version; grows with each change.</summary>
    public long Version { get; }

    /// <summary>Every field, in the document's order.</summary>
    public ImmutableArray<FieldPolicy> Fields { get; }

    /// <summary>When records are created.</summary>
    public CreationPolicy Creation { get; }

    /// <summary>When a field is quarantined.</summary>
    public OscillationPolicy Oscillation { get; }

    /// <summary>Values that never identify anyone.</summary>
    public StopList StopList { get; }

    /// <summary>How much evidence makes two records one household's.</summary>
    public IdentityPolicy Identity { get; }

    /// <summary>What follows when a record ends.</summary>
    public DeletionPolicy Deletion { get; }

    /// <summary>The answer for a field, or null when the policy leaves the field alone.</summary>
    public FieldPolicy? Find(string field) => _fields.GetValueOrDefault(field);
}
