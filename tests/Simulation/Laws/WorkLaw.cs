namespace Hearth.Tests.Simulation.Laws;

/// <summary>At rest nothing waits, and nothing was given up on that only needed time.</summary>
internal sealed class WorkLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "empty work sets";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence) =>
        evidence.Waiting.Select(item => $"{item.Key} still waits in {item.Lane} ({item.Set}): {item.Error ?? "no error"}.")
            .Concat(evidence.Letters.Select(letter => $"{letter.Key} of {letter.Lane} is a dead letter: {letter.Error}"));
}
