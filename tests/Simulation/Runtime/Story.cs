using System.Globalization;

namespace Hearth.Tests.Simulation.Runtime;

/// <summary>What happened in a run, as a person would tell it. Kept only where someone will read it.</summary>
internal sealed class Story(bool isKept)
{
    private readonly List<(TimeSpan At, string Line)> _lines = [];

    /// <summary>True when someone will read it.</summary>
    public bool IsKept => isKept;

    /// <summary>What was told so far, in the order in which it happened.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.OrderBy(line => line.At).Select(line => line.Line)];

    /// <summary>Tells what someone did at a time since the run's beginning.</summary>
    public void Tell(TimeSpan at, string who, FormattableString what)
    {
        if (isKept)
        {
            _lines.Add((at, string.Create(CultureInfo.InvariantCulture, $"{at.TotalSeconds,9:0.000} s  {who,-12} {what}")));
        }
    }
}
