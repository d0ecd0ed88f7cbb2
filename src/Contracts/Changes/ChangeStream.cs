namespace Hearth.Contracts.Changes;

/// <summary>The names of the Orleans streams on which accepted changes are published, keyed by account.</summary>
public static class ChangeStream
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "changes";

    /// <summary>The namespace of the account's changes.</summary>
    public const string Namespace = "accepted";
}
