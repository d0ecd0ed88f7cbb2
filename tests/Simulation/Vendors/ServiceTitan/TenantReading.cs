using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>Reads rows with the real mapping.</summary>
internal sealed class TenantReading(ConnectionId connection, string region)
{
    /// <summary>The names of what jobs point to.</summary>
    public static readonly ReferenceNames Names = new(
        Numbered("North", "South"), Numbered("Search ads", "Mailer"), Numbered("Repair", "Installation"));

    /// <summary>The connection.</summary>
    public ConnectionId Connection => connection;

    /// <summary>The region of phone numbers.</summary>
    public string Region => region;

    /// <summary>A row as the connector reads it; null for what it has no use for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="showsExternalData">True where the call asked for the ids that Hearth keeps.</param>
    /// <param name="readAt">When it was read.</param>
    public Observation? Observe(TenantRow row, bool showsExternalData, DateTimeOffset readAt)
    {
        var context = new MappingContext(connection, region, readAt, showsExternalData);
        return row switch
        {
            TenantRow.Customer { Row: var customer } =>
                CustomerMapping.Map(showsExternalData ? customer : customer with { ExternalData = null }, context),
            TenantRow.Contact { Row: var contact } => ContactMapping.Map(contact, customer: null, context),
            TenantRow.Job { Row: var job } => JobMapping.Map(showsExternalData ? job : job with { ExternalData = null }, Names, context),
            TenantRow.Appointment { Row: var appointment } => AppointmentMapping.Map(appointment, context),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The canonical values of a row, for the journal.</summary>
    public RecordView View(VendorRecord<TenantRow> record, TenantRow row)
    {
        var seen = Observe(row, showsExternalData: true, record.CreatedAt)!;
        // A contact that was removed shows nothing any more.
        var shown = row is TenantRow.Contact { IsActive: false } ? [] : seen.Fields;
        return new RecordView(
            record.Ref,
            seen.State,
            shown.ToImmutableSortedDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal),
            seen.Stored,
            seen.Parent,
            record.CreatedBy,
            record.CreatedAt,
            row is TenantRow.Customer { Row.MergedToId: { } survivor } ? record.Ref with { Id = $"{survivor}" } : null);
    }

    private static FrozenDictionary<long, string> Numbered(params string[] names) =>
        names.Select((name, place) => KeyValuePair.Create(place + 1L, name)).ToFrozenDictionary();
}
