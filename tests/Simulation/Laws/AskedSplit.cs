using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>A record that an operator asked to divide off, and what Hearth answered.</summary>
/// <param name="Record">The record.</param>
/// <param name="At">When it was asked (UTC).</param>
/// <param name="From">The household it was divided off from, once that is answered; null while nobody knows what came of it, or nothing did.</param>
/// <param name="Into">The household it went to.</param>
internal sealed record AskedSplit(RecordRef Record, DateTimeOffset At, EntityId? From, EntityId? Into);
