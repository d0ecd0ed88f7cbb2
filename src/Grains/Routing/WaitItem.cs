using System.Globalization;
using System.Text;
using Hearth.Contracts;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.Work;

namespace Hearth.Grains.Routing;

/// <summary>A record in the waiting room: it is read again, together with what it waits for, when that is known or patience ends.</summary>
internal static class WaitItem
{
    private const char Separator = '\n';

    /// <param name="account">The account.</param>
    /// <param name="record">The record that waits.</param>
    /// <param name="waitsFor">The record that it waits for.</param>
    /// <param name="due">When that is fetched directly (UTC).</param>
    /// <param name="endedAt">When the record came to an end, where it has: no reading may show that again (UTC).</param>
    internal static WorkItem Of(AccountId account, RecordRef record, RecordRef waitsFor, DateTimeOffset due, DateTimeOffset? endedAt = null) => new(
        GrainKeys.WaitingLane(account, record.Connection),
        record.ToString(),
        Revision: endedAt?.UtcTicks ?? 0,
        OutboxPriority.Ordinary,
        due,
        Encoding.UTF8.GetBytes(endedAt is { } end ? $"{waitsFor}{Separator}{end:O}" : waitsFor.ToString()),
        WaitKey.For(waitsFor));

    /// <summary>What a record waits for, and when it came to an end, where it has.</summary>
    internal static (RecordRef WaitsFor, DateTimeOffset? EndedAt) Read(WorkItem item)
    {
        var parts = Encoding.UTF8.GetString(item.Payload.Span).Split(Separator);
        return (RecordRef.Parse(parts[0]), parts.Length == 1 ? null : DateTimeOffset.Parse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
    }
}
