using Hearth.Connectors;

namespace Hearth.Grains;

/// <summary>Counts failures by class, for operators.</summary>
internal sealed class FailureTally
{
    private readonly Dictionary<string, long> _counts = [];

    /// <summary>The last failure, until a success forgets it.</summary>
    public string? Last { get; private set; }

    public void Add(VendorFailure failure) => Add(NameOf(failure.Class), failure.Message);

    public void Add(string name, string message)
    {
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        Last = $"{name}: {message}";
    }

    public void Forget() => Last = null;

    public IReadOnlyDictionary<string, long> Snapshot() => new Dictionary<string, long>(_counts);

    private static string NameOf(FailureClass failure) => failure switch
    {
        FailureClass.Retry => "retry",
        FailureClass.WaitUntil => "wait-until",
        FailureClass.FixTheData => "fix-the-data",
        FailureClass.StopTheConnection => "stop-the-connection",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
