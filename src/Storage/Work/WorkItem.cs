namespace Hearth.Storage.Work;

/// <summary>One thing to do.</summary>
/// <param name="Lane">Who drains it, for example <c>evergreen/portal/contact</c>. It starts with the account and a slash.</param>
/// <param name="Key">Unique within the set and the lane. Adding a key again keeps one row.</param>
/// <param name="Revision">Grows with each change behind the key; completing an older revision leaves the row in place.</param>
/// <param name="Priority">Lower goes first: 0 is interactive, 5 ordinary, 9 backfill.</param>
/// <param name="Due">Not before this instant (UTC).</param>
/// <param name="Payload">What the lane needs, or empty. At most <see cref="WorkLimits.PayloadBytesMax"/> bytes.</param>
/// <param name="WaitsFor">The key of what it waits for, which releases it before it is due; null where it waits for nothing.</param>
public sealed record WorkItem(
    string Lane,
    string Key,
    long Revision,
    int Priority,
    DateTimeOffset Due,
    ReadOnlyMemory<byte> Payload,
    string? WaitsFor = null);
