using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>A value, or the problem that stands in its place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, CrmProblem? problem)
    {
        Value = value;
        Problem = problem;
    }

    public T? Value { get; }

    public CrmProblem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsGood => Problem is null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(CrmProblem problem) => new(null, problem);
}
