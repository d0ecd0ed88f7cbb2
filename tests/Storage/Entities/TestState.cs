using System.Text.Json.Serialization;
using Hearth.Storage.Entities;

namespace Hearth.Tests.Storage.Entities;

public sealed class TestState : ICarriesOutbox
{
    public string Text { get; set; } = "";

    [JsonIgnore]
    public IReadOnlyList<OutboxRow> Outbox { get; set; } = [];
}

[JsonSerializable(typeof(TestState))]
public sealed partial class TestJson : JsonSerializerContext;
