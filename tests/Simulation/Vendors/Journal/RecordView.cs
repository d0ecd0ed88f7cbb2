using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>What a record at a vendor holds now.</summary>
/// <param name="Record">The record.</param>
/// <param name="State">Whether it stands.</param>
/// <param name="Fields">Its canonical values by field, in the order of the names; a value that cannot be read is absent.</param>
/// <param name="Stored">The ids that Hearth keeps in it.</param>
/// <param name="Parent">The record it hangs on.</param>
/// <param name="CreatedBy">Who created it.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="MergedInto">The record that absorbed it, or null.</param>
internal sealed record RecordView(
    RecordRef Record,
    RecordState State,
    ImmutableSortedDictionary<string, FieldValue> Fields,
    StoredIdentity? Stored,
    RecordRef? Parent,
    Author CreatedBy,
    DateTimeOffset CreatedAt,
    RecordRef? MergedInto)
{
    /// <summary>True when it stands.</summary>
    public bool IsLive => State is RecordState.Live;

    /// <summary>The canonical value of a field.</summary>
    public FieldValue ValueOf(string field) => Fields.GetValueOrDefault(field);
}
