namespace Hearth.Grains.Policies;

/// <summary>One reason why a policy document is refused.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Path">Where it is in the document, such as <c>fields.person.email.owner</c>; empty for the document itself.</param>
/// <param name="Message">What is wrong and what is accepted instead, in one line.</param>
public sealed record PolicyProblem(int Line, int Column, string Path, string Message)
{
    /// <summary>The problem in one line, in the form that editors and terminals turn into a link.</summary>
    public override string ToString() =>
        Path.Length == 0 ? $"{Line}:{Column}: {Message}" : $"{Line}:{Column}: {Path}: {Message}";
}
