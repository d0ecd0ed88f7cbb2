namespace Hearth.Storage.Erasing;

/// <summary>Something that was done and has to be answered for. Without personal data.</summary>
/// <param name="What">What was done; one of the words below.</param>
/// <param name="Subject">What it was done to: a record.</param>
/// <param name="Cause">By which event.</param>
/// <param name="At">When the event happened at its source (UTC).</param>
/// <param name="DoneAt">When Hearth had done it (UTC).</param>
public sealed record AuditEntry(string What, string Subject, string Cause, DateTimeOffset At, DateTimeOffset DoneAt)
{
    /// <summary>A person's data was erased.</summary>
    public const string Erased = "erased-for-privacy";
}
