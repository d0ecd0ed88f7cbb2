using System.Text.Json.Serialization;

namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>
/// The generated readers and writers of every wire document. A member that HubSpot may leave out and that is never null has a
/// setter: generated readers overwrite the default of an init-only member. Lists read null as empty.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(WriteBatch))]
[JsonSerializable(typeof(ReadBatch))]
[JsonSerializable(typeof(ArchiveBatch))]
[JsonSerializable(typeof(NoContent))]
[JsonSerializable(typeof(ObjectBatch))]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(ListPage))]
[JsonSerializable(typeof(PropertyDefinition))]
[JsonSerializable(typeof(PropertyGroup))]
[JsonSerializable(typeof(Listing<PropertyDefinition>))]
[JsonSerializable(typeof(Listing<PropertyGroup>))]
[JsonSerializable(typeof(Pipeline))]
[JsonSerializable(typeof(PipelineStage))]
[JsonSerializable(typeof(Listing<Pipeline>))]
[JsonSerializable(typeof(AssociationCreation))]
[JsonSerializable(typeof(AssociationBatch))]
[JsonSerializable(typeof(LabelCreation))]
[JsonSerializable(typeof(Listing<AssociationLabel>))]
[JsonSerializable(typeof(WebhookEvent))]
internal sealed partial class HubSpotJson : JsonSerializerContext;
