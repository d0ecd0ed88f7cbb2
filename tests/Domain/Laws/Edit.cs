using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>What a person did at one side.</summary>
internal sealed record Edit(SystemKind System, string Field, FieldValue Value, DateTimeOffset At);
