using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearth.Storage.Entities;

namespace Hearth.Grains.Documents;

/// <summary>
/// The stored shape of an entity. It changes only together with <see cref="SchemaVersion"/> and an upgrader, and every shape
/// that was ever released has a golden file in the tests.
/// </summary>
public sealed class EntityDocument : ICarriesOutbox
{
    /// <summary>The schema that this code writes.</summary>
    public const int CurrentSchema = 4;

    /// <summary>The schema of this document.</summary>
    [JsonPropertyName("schema")]
    public int SchemaVersion { get; set; } = CurrentSchema;

    /// <summary>The entity's id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The entity's clock.</summary>
    public long Clock { get; set; }

    /// <summary>The parts.</summary>
    public ImmutableArray<PartDocument> Parts { get; set; } = [];

    /// <summary>The linked records.</summary>
    public ImmutableArray<LinkDocument> Links { get; set; } = [];

    /// <summary>The findings.</summary>
    public ImmutableArray<FindingDocument>? Findings { get; set; }

    /// <summary>The creations under way.</summary>
    public ImmutableArray<IntentDocument>? Intents { get; set; }

    /// <summary>Where the household went, since schema 2.</summary>
    public ForwardDocument? Forward { get; set; }

    /// <summary>What was folded into it, since schema 2.</summary>
    public ImmutableArray<AbsorptionDocument>? Absorbed { get; set; }

    /// <summary>What left it, since schema 2.</summary>
    public ImmutableArray<PartingDocument>? Partings { get; set; }

    /// <summary>Its parts' names elsewhere, since schema 2.</summary>
    public ImmutableArray<NameDocument>? Names { get; set; }

    /// <summary>What holds it, since schema 2.</summary>
    public ImmutableArray<HoldDocument>? Holds { get; set; }

    /// <summary>Whose data was erased, since schema 3.</summary>
    public ImmutableArray<ErasureDocument>? Erasures { get; set; }

    /// <summary>What the household gave up, since schema 4.</summary>
    public ImmutableArray<FormerDocument>? Former { get; set; }

    /// <inheritdoc />
    [JsonIgnore]
    public IReadOnlyList<OutboxRow> Outbox { get; set; } = [];
}
