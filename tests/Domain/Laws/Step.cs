using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>One thing that happens. Which message or field it concerns is chosen by <see cref="Pick"/>, modulo what there is.</summary>
internal sealed record Step(StepKind Kind, SystemKind Side, int Pick, bool Flag);
