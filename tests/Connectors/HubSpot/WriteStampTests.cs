using System.Globalization;
using Hearth.Connectors.HubSpot;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.HubSpot;

public sealed class WriteStampTests
{
    [Fact]
    public async Task Each_write_is_stamped_with_the_time_at_which_it_is_sent()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann");
        portal.Quota.Waiting = () => portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await portal.WriteAsync(Writes.ChangedContact(id, (FieldName.PersonLastName, "Ng")));
        await portal.WriteAsync(Writes.NewDeal("1"));

        foreach (var record in portal.Portal.Records("contacts").Concat(portal.Portal.Records("deals")))
        {
            DateTimeOffset.Parse(record.Properties[WriteStamp.Property]!, CultureInfo.InvariantCulture)
                .Should().BeCloseTo(record.UpdatedAt, TimeSpan.FromSeconds(2), "the wait for the quota comes before");
        }
    }

    [Fact]
    public async Task A_write_of_nothing_is_not_stamped()
    {
        await using var portal = await RunningPortal.StartAsync();
        var id = portal.Person("Ann");

        await portal.WriteAsync(Writes.ChangedContact(id));

        portal.Portal.Records("contacts").Single().Properties.Should().NotContainKey(WriteStamp.Property);
    }

    [Fact]
    public async Task The_stamp_does_not_make_an_echo_look_like_a_change()
    {
        await using var portal = await RunningPortal.StartAsync();
        var write = Writes.ChangedContact(portal.Person("Ann"), (FieldName.PersonLastName, "Ng"));

        await portal.WriteAsync(write);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await portal.WriteAsync(write);

        var counters = portal.Portal.Counters.Snapshot(includeWrites: true);
        counters.UnchangedRecordWrites.Should().Be(1);
        counters.PropertyWrites.Should().Be(2);
    }
}
