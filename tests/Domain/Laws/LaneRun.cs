using System.Collections.Immutable;
using Hearth.Domain.Changes;

namespace Hearth.Tests.Domain.Laws;

/// <summary>What a lane has asked a vendor to do, and the vendor's answers once it has done it.</summary>
internal sealed record LaneRun(ImmutableArray<RecordWrite> Writes)
{
    public ImmutableArray<WriteOutcome> Answers { get; init; } = [];

    public bool IsApplied => !Answers.IsEmpty;
}
