using Hearth.Domain.Values;
using Hearth.Grains.Inbox;
using Hearth.Grains.Routing;

namespace Hearth.Tests.Grains.Inbox;

public sealed class InboxSettlementTests
{
    private static readonly RecordRef Survivor = new(new ConnectionId("portal"), RecordType.Contact, "103");
    private static readonly RecordRef Merged = new(new ConnectionId("portal"), RecordType.Contact, "101");
    private static readonly RecordRef Other = new(new ConnectionId("portal"), RecordType.Contact, "7");

    [Fact]
    public void Whoever_asked_for_a_record_and_was_shown_the_one_it_was_merged_into_asks_again_where_that_could_not_be_delivered()
    {
        var report = RouteReport.Nothing with { NotDelivered = [new Undelivered(Survivor, Parent: null, [Merged], "unexpected: DiskException")] };

        InboxSettlement.SetbacksOf(report).Keys.Should().BeEquivalentTo([Survivor, Merged]);
    }

    [Fact]
    public void What_could_not_be_read_comes_again() =>
        InboxSettlement.SetbacksOf(RouteReport.Nothing with { Unread = [Other] }).Keys.Should().BeEquivalentTo([Other]);
}
