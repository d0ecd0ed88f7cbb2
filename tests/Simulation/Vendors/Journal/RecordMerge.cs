using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>A merge by a person.</summary>
/// <param name="Survivor">The record that stands: a new one in HubSpot, one of the two in ServiceTitan.</param>
/// <param name="Absorbed">The records that no longer stand.</param>
/// <param name="At">When.</param>
internal sealed record RecordMerge(RecordRef Survivor, ImmutableArray<RecordRef> Absorbed, DateTimeOffset At);
