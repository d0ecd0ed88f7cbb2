using System.Collections.Immutable;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Shows records as HubSpot's API does, and reads them with the real mapping.</summary>
internal sealed class PortalReading(ConnectionId connection, HubSpotConnection options)
{
    /// <summary>The source of what people do in HubSpot's own screens.</summary>
    public const string OtherSource = "CRM_UI";

    private readonly string _appId = options.AppId.ToString();

    /// <summary>The connection.</summary>
    public ConnectionId Connection => connection;

    /// <summary>What the mapping depends on: the pipeline whose stages are called like the statuses.</summary>
    public MappingContext Context { get; } = new(
        options.PhoneRegion, new JobStages("jobs", JobStages.All.ToDictionary(stage => stage.Status, stage => StageOf(stage.Status))));

    /// <summary>The stage id of a job's status.</summary>
    public static string StageOf(string status) => $"stage-{status.ToLowerInvariant()}";

    /// <summary>The record as the connector reads it; null when it is not one of ours.</summary>
    public Observation? Observe(VendorRecord<CrmState> record, CrmState state, bool withHistory, DateTimeOffset readAt)
    {
        var mapping = RecordMappings.Of(record.Ref.Type);
        var shown = Show(record, state, mapping.RequestedProperties, withHistory);
        return RecordReading.Observe(mapping, shown, Context, new Reader(connection, _appId, readAt));
    }

    /// <summary>The record as HubSpot answers it.</summary>
    public ObjectRecord Show(VendorRecord<CrmState> record, CrmState state, IEnumerable<string> properties, bool withHistory)
    {
        var mapping = RecordMappings.Of(record.Ref.Type);
        return new ObjectRecord
        {
            Id = record.Ref.Id,
            Properties = properties.ToDictionary(
                property => property, property => property == mapping.ModifiedProperty ? state.UpdatedAt.ToString("O") : state.TextOf(property)),
            PropertiesWithHistory = withHistory ? HistoryOf(mapping, state) : null,
            CreatedAt = record.CreatedAt,
            UpdatedAt = state.UpdatedAt,
            Archived = state.IsArchived,
        };
    }

    /// <summary>The canonical values of a state, for the journal.</summary>
    public RecordView View(VendorRecord<CrmState> record, CrmState state)
    {
        var mapping = RecordMappings.Of(record.Ref.Type);
        var fields = mapping.Fields
            .Select(field => (field.Field, Read: field.Read([.. field.Properties.Select(state.TextOf)], Context)))
            .Where(field => field.Read.IsValid)
            .ToImmutableSortedDictionary(field => field.Field, field => field.Read.Value, StringComparer.Ordinal);
        return new RecordView(
            record.Ref,
            state.IsArchived ? RecordState.Archived : RecordState.Live,
            fields,
            mapping.Stored(mapping.IdentityProperties.ToDictionary(property => property, state.TextOf)),
            Parent: null,
            record.CreatedBy,
            record.CreatedAt,
            state.MergedInto is { } survivor ? record.Ref with { Id = $"{survivor}" } : null);
    }

    private Dictionary<string, List<HistoryValue>> HistoryOf(RecordMapping mapping, CrmState state) => mapping.FieldProperties
        .Where(state.Values.ContainsKey)
        .ToDictionary(property => property, property => new List<HistoryValue> { HistoryOf(state.Values[property]) });

    private HistoryValue HistoryOf(CrmValue value) => new()
    {
        Value = value.Text,
        Timestamp = value.At,
        SourceType = value.By is Author.Hearth ? PropertyEvidence.Integration : OtherSource,
        SourceId = value.By is Author.Hearth ? _appId : "userId:1",
    };
}
