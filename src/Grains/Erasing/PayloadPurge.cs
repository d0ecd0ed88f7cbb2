using System.Text;
using System.Text.RegularExpressions;
using Hearth.Connectors;
using Hearth.Contracts;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Values;
using Hearth.Storage.Erasing;

namespace Hearth.Grains.Erasing;

/// <summary>
/// Takes everything about an erased record out of the inboxes, the waiting rooms and the dead letters. An event is only there to hurry a
/// feed, so that nothing is lost with it.
/// </summary>
public sealed class PayloadPurge(IStoredPayloads payloads)
{
    private static readonly TimeSpan SearchMax = TimeSpan.FromSeconds(5);

    /// <summary>Removes payloads that are about a record, or that show an email or phone with one of the marks.</summary>
    public async Task RunAsync(
        AccountId account, IConnector connector, RecordRef record, string salt, IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        var after = PayloadPlace.Beginning;
        var inbox = GrainKeys.InboxLane(account, connector.Connection);
        for (var isMore = true; isMore;)
        {
            var page = await payloads.ReadAsync(account, after, IStoredPayloads.PageMax, cancellationToken);
            await payloads.RemoveAsync(
                [.. page.Where(stored => IsAbout(stored, inbox, connector, record) || Shows(stored, salt, marks)).Select(stored => stored.Place)], cancellationToken);
            isMore = page.Count == IStoredPayloads.PageMax;
            after = isMore ? page[^1].Place : after;
        }
    }

    private static bool IsAbout(StoredPayload stored, string inbox, IConnector connector, RecordRef record) =>
        stored.Place.Key == record.ToString() || (stored.Place.Lane == inbox && connector.ReadEvent(stored.Payload, DateTimeOffset.MinValue) switch
        {
            WebhookReading.Changed changed => changed.Record == record,
            WebhookReading.Gone gone => gone.Record == record,
            WebhookReading.Erased erased => erased.Record == record,
            WebhookReading.Merged merged => merged.Survivor == record || merged.Absorbed.Contains(record),
            WebhookReading.Irrelevant or WebhookReading.Malformed => Names(TextOf(stored), record.Id),
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    /// <summary>What is no event of ours is known by its text alone.</summary>
    private static bool Names(string text, string id) =>
        Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(id)}(?!\w)", RegexOptions.None, SearchMax);

    private static string TextOf(StoredPayload stored) => Encoding.UTF8.GetString(stored.Payload.Span);

    private static bool Shows(StoredPayload stored, string salt, IReadOnlyCollection<string> marks) =>
        marks.Count > 0 && IdentifierMark.Occurs(TextOf(stored), salt, marks);
}
