using System.Text;
using Hearth.Contracts;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.Work;

namespace Hearth.Grains.Routing;

/// <summary>A record in the waiting room: it is read again, together with what it waits for, when that is known or patience ends.</summary>
internal static class WaitItem
{
    internal static WorkItem Of(AccountId account, RecordRef record, RecordRef waitsFor, DateTimeOffset due) => new(
        GrainKeys.WaitingLane(account, record.Connection),
        record.ToString(),
        Revision: 0,
        OutboxPriority.Ordinary,
        due,
        Encoding.UTF8.GetBytes(waitsFor.ToString()),
        WaitKey.For(waitsFor));
}
