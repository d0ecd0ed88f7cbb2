using Hearth.Connectors;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Grains.Inbox;
using Hearth.Storage.Work;

namespace Hearth.Tests.Grains.Inbox;

public sealed class EventBatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly RecordRef Contact = new(new ConnectionId("portal"), RecordType.Contact, "2");

    private readonly EventBatch _batch = new();

    [Fact]
    public void Hints_OfOneRecord_AreAllKeptInTheOrderInWhichTheyCame()
    {
        Add("e1", new WebhookReading.Changed(Contact, Hint("Ann", at: 1)));
        Add("e2", new WebhookReading.Changed(Contact, Hint("Anne", at: 2)));

        _batch.Hints.Select(hint => hint.Fields[0].Value.Text).Should().Equal("Ann", "Anne");
        _batch.Unread.Should().BeEmpty("their entity says whether there is anything to read");
    }

    [Fact]
    public void Hints_OfARecordThatIsReadAnyway_CountAllTheSame()
    {
        Add("e1", new WebhookReading.Changed(Contact, Hint("Ann", at: 1)));
        Add("e2", new WebhookReading.Changed(Contact, Hint: null));

        _batch.Hints.Should().ContainSingle("an edit that was replaced meanwhile shows in its event alone");
        _batch.Unread.Should().Equal(Contact);
    }

    [Fact]
    public void Hints_SayNothingOfOtherFieldsAndMayBeReadAgain()
    {
        Add("e1", new WebhookReading.Changed(Contact, Hint("Ann", at: 1)));

        _batch.Hints.Should().ContainSingle().Which.Should().BeEquivalentTo(new { CanRefine = true, IsPartial = true });
    }

    [Fact]
    public void Hints_OfARecordThatIsGone_AreKeptBesideIt()
    {
        Add("e1", new WebhookReading.Changed(Contact, Hint("Ann", at: 1)));
        Add("e2", new WebhookReading.Gone(Contact, Noon));

        _batch.Hints.Should().ContainSingle();
        _batch.Gone.Should().Equal((Contact, Noon));
    }

    private void Add(string key, WebhookReading reading) =>
        _batch.Add(new TakenWork(new WorkItem("inbox", key, 1, 0, Noon, ReadOnlyMemory<byte>.Empty), Noon, 1, LastError: null), reading);

    private static Observation Hint(string name, double at) => new()
    {
        Record = Contact,
        System = SystemKind.HubSpot,
        ModifiedAt = Noon.AddSeconds(at),
        ReadAt = Noon.AddMinutes(1),
        Fields = [new ObservedField(FieldName.PersonFirstName, FieldValue.Of(name), SourceTime.Certain(Noon.AddSeconds(at)))],
    };
}
