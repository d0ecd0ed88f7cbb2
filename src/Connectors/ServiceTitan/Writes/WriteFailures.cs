using System.Collections.Immutable;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>Turns a failed call into the outcome of its write.</summary>
internal static class WriteFailures
{
    /// <summary>The outcome of a write whose call failed.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="write">The write.</param>
    /// <param name="now">The present (UTC).</param>
    public static WriteOutcome Outcome(ApiFailure failure, RecordWrite write, DateTimeOffset now)
    {
        var reason = failure.Reason;
        if (failure.RecordIsGone)
        {
            // What does not exist yet can't be gone: its customer is.
            return write.Kind is WriteKind.Create
                ? new WriteOutcome.Rejected(FieldsAtFault(failure, write), "The ServiceTitan customer that it belongs to does not exist.")
                : new WriteOutcome.Gone();
        }

        return reason.Class switch
        {
            FailureClass.Retry => new WriteOutcome.Retry(reason.Message, NotBefore(reason, write, now), reason.MayHaveApplied),
            FailureClass.WaitUntil => new WriteOutcome.Retry(reason.Message, reason.NotBefore, MayHaveApplied: false),
            FailureClass.FixTheData => new WriteOutcome.Rejected(FieldsAtFault(failure, write), reason.Message),
            FailureClass.StopTheConnection => new WriteOutcome.Stop(reason.Message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Turns away a creation that comes too soon after an earlier attempt for a look to be trusted; null when it may go on.</summary>
    internal static WriteOutcome? TooSoon(RecordWrite write, DateTimeOffset now) =>
        write is { Kind: WriteKind.Create, AttemptedAt: { } at } && now < at + CreationIntent.VerifyPause
            ? new WriteOutcome.Retry("An earlier attempt may not be visible yet.", at + CreationIntent.VerifyPause, MayHaveApplied: true)
            : null;

    /// <summary>
    /// Asked right before a creation is sent: one that was held up, by a slow store or a slow look, might be hidden from the next
    /// look, whose time counts from when it was prepared. It is prepared anew.
    /// </summary>
    internal static WriteOutcome? TooLate(RecordWrite write, DateTimeOffset now) => write.CreateBy is { } by && now > by
        ? new WriteOutcome.Retry("The creation was held up for too long.", NotBefore: null, MayHaveApplied: false)
        : null;

    /// <summary>After an unclear creation the vendor's reads need time before a look can be trusted.</summary>
    private static DateTimeOffset? NotBefore(VendorFailure reason, RecordWrite write, DateTimeOffset now) =>
        reason.MayHaveApplied && write.Kind is WriteKind.Create ? now + CreationIntent.VerifyPause : reason.NotBefore;

    /// <summary>
    /// Our names for the vendor's; those that the write does not carry are left out. A contact has one value, so whatever is
    /// wrong with it is wrong with that field.
    /// </summary>
    private static ImmutableArray<string> FieldsAtFault(ApiFailure failure, RecordWrite write)
    {
        var written = write.Fields.Select(field => field.Field).ToHashSet();
        return write.Type == RecordType.CustomerContact
            ? [.. written]
            : [.. failure.VendorFields.SelectMany(OurNames).Where(written.Contains).Distinct()];
    }

    private static string[] OurNames(string vendorField)
    {
        // "Address.Zip", "$.address.zip" and "address" all mean the address.
        var path = vendorField.TrimStart('$', '.');
        var end = path.AsSpan().IndexOfAny('.', '[');
        var head = end < 0 ? path : path[..end];
        return head.ToUpperInvariant() switch
        {
            "NAME" => [FieldName.HouseholdName],
            "TYPE" => [FieldName.HouseholdType],
            "ADDRESS" or "LOCATIONS" => [FieldName.HouseholdAddress],
            "DONOTMAIL" => [FieldName.HouseholdDoNotMail],
            "CONTACTS" => [FieldName.PersonEmail, FieldName.PersonPhone, FieldName.PersonMobile],
            "SUMMARY" => [FieldName.JobSummary],
            _ => [],
        };
    }
}
