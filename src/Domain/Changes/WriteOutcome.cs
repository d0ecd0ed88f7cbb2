using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Changes;

/// <summary>How one <see cref="RecordWrite"/> went.</summary>
public abstract record WriteOutcome
{
    private WriteOutcome()
    {
    }

    /// <summary>The vendor holds the values now.</summary>
    /// <param name="Record">The record, new or old.</param>
    /// <param name="At">The record's modified time after the write (UTC).</param>
    /// <param name="Stored">
    /// The canonical values of the written fields as the vendor's answer shows them; a field that the answer does not show is
    /// absent. A value that differs from what was sent is the vendor's own rendering of it.
    /// </param>
    public sealed record Applied(RecordRef Record, DateTimeOffset At, ImmutableDictionary<string, FieldValue> Stored) : WriteOutcome;

    /// <summary>The record does not exist (any more).</summary>
    public sealed record Gone : WriteOutcome;

    /// <summary>A record with the same unique value exists already: it should be linked, not created.</summary>
    /// <param name="Existing">The record that exists.</param>
    public sealed record Exists(RecordRef Existing) : WriteOutcome;

    /// <summary>The data is at fault: the fields are parked until they or the policy change.</summary>
    /// <param name="Fields">The fields at fault, or empty when the vendor does not say which.</param>
    /// <param name="Message">The vendor's message, without personal data.</param>
    public sealed record Rejected(ImmutableArray<string> Fields, string Message) : WriteOutcome;

    /// <summary>Nothing is known or nothing was done; try again, not before <paramref name="NotBefore"/>.</summary>
    /// <param name="Message">What happened.</param>
    /// <param name="NotBefore">The earliest next attempt (UTC), or null for the usual back-off.</param>
    /// <param name="MayHaveApplied">True when the vendor may have done it: a creation is verified before it is tried again.</param>
    public sealed record Retry(string Message, DateTimeOffset? NotBefore, bool MayHaveApplied) : WriteOutcome;

    /// <summary>The connection must stop: credentials or permissions.</summary>
    public sealed record Stop(string Message) : WriteOutcome;
}
