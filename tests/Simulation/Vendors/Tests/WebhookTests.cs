using Hearth.Connectors;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.People;

namespace Hearth.Tests.Simulation.Vendors.Tests;

public sealed class WebhookTests
{
    [Fact]
    public void Every_event_is_one_that_the_connector_reads()
    {
        var readings = new Dictionary<Type, int>();
        for (var seed = 1; seed <= 200; seed++)
        {
            var run = VendorRun.Calm(seed);
            Deliver(run, (vendor, json) =>
            {
                var reading = vendor.ReadEvent(json, run.World.Now);
                readings[reading.GetType()] = readings.GetValueOrDefault(reading.GetType()) + 1;
                return true;
            });
        }

        readings.Should().NotContainKey(typeof(WebhookReading.Malformed));
        readings.Should().ContainKeys(typeof(WebhookReading.Changed), typeof(WebhookReading.Gone), typeof(WebhookReading.Merged));
    }

    [Fact]
    public void Where_nothing_goes_wrong_every_event_comes_once()
    {
        var run = VendorRun.Calm(2);
        var ids = Deliver(run, (_, _) => true);
        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Who_does_not_answer_is_called_again_a_few_times_and_then_no_more()
    {
        var run = VendorRun.Calm(2);
        var ids = Deliver(run, (_, _) => false);
        ids.GroupBy(id => id).Should().AllSatisfy(same => same.Should().HaveCount(4));
    }

    [Fact]
    public void A_delivery_to_a_process_that_dies_meanwhile_comes_again()
    {
        var run = VendorRun.Calm(2);
        var calls = 0;
        run.HubSpot.Receiver = (_, _) =>
        {
            calls++;
            if (calls == 1)
            {
                run.World.Crash();
                return new TaskCompletionSource<bool>().Task;
            }

            return Task.FromResult(true);
        };
        run.HubSpot.CreateContact([KeyValuePair.Create(FieldName.PersonLastName, FieldValue.Of("Smith"))], "lead");
        run.Drain();
        calls.Should().Be(2);
    }

    private static List<string> Deliver(VendorRun run, Func<IConnector, byte[], bool> take)
    {
        var ids = new List<string>();
        Calls.WebhookReceiver receiver = (connection, events) =>
        {
            ids.AddRange(events.Select(told => told.EventId));
            IConnector vendor = connection == run.HubSpot.Connection ? run.HubSpot : run.ServiceTitan;
            return Task.FromResult(events.Select(told => take(vendor, told.Json)).ToList().TrueForAll(isStored => isStored));
        };
        (run.HubSpot.Receiver, run.ServiceTitan.Receiver) = (receiver, receiver);
        Plan.Drawn(run.World.Seed).Begin(run.World, run.Town);
        run.Drain();
        return ids;
    }
}
