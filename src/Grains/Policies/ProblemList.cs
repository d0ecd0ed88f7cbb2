using System.Collections.Immutable;

namespace Hearth.Grains.Policies;

/// <summary>Gathers every problem of one document while it is read.</summary>
internal sealed class ProblemList
{
    private readonly List<PolicyProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public void Add(PolicyProblem problem) => _problems.Add(problem);

    public ImmutableArray<PolicyProblem> InOrder() =>
        [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
