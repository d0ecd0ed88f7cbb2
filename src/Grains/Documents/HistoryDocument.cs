using Hearth.Domain.Reconciliation;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a decision. The agreed value is left out where it is the observed one.</summary>
public sealed record HistoryDocument(
    long Version,
    DateTimeOffset At,
    DecisionKind Kind,
    string Rule,
    string? Source,
    string? Seen,
    TimeDocument Time,
    string? Before,
    string? Agreed,
    bool AgreedIsSeen);
