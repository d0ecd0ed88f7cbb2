using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities.Merging;

namespace Hearth.Tests.Domain.Entities;

/// <summary>The places at which a household is served.</summary>
public sealed class LocationTests
{
    private const string Oak = "12 Oak St";
    private const string Elm = "900 Elm Ave";

    [Fact]
    public void Locations_AreAddressesOfTheHousehold()
    {
        var story = WithCustomer("1 Office Rd");
        story.Sees(Location(story, "7", Oak));
        story.Sees(Location(story, "8", Elm));

        Addresses(story.Entity).Should().BeEquivalentTo(["1 Office Rd", Oak, Elm]);
        story.PendingContacts().SelectMany(write => write.Fields).Should().NotContain(field => field.Value.Text == Oak || field.Value.Text == Elm);
    }

    [Fact]
    public void LocationThatIsLeft_IsRememberedWithItsRange()
    {
        var story = WithCustomer("1 Office Rd");
        story.Sees(Location(story, "7", Oak));
        var since = story.Now.AddSeconds(-1);

        story.Sees(Location(story, "7", Oak) with { State = RecordState.Archived });

        Addresses(story.Entity).Should().Equal("1 Office Rd");
        story.Entity.Former.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = IdentityTrait.Address, Value = Oak, Since = since, Until = story.Now.AddSeconds(-1) });
    }

    [Fact]
    public void LocationWhereTheBillsGoToo_WasNotLeft()
    {
        var story = WithCustomer(Oak);
        story.Sees(Location(story, "7", Oak));

        story.Sees(Location(story, "7", Oak) with { State = RecordState.Archived });

        story.Entity.Former.Should().BeEmpty();
    }

    [Fact]
    public void LocationThatComesBack_IsTheirsAnew()
    {
        var story = WithCustomer("1 Office Rd");
        story.Sees(Location(story, "7", Oak));
        story.Sees(Location(story, "7", Oak) with { State = RecordState.Archived });
        var left = LinkOf(story.Entity, "7");

        story.Sees(Location(story, "7", Oak));

        LinkOf(story.Entity, "7").IsNewSince(left).Should().BeTrue();
        LinkOf(story.Entity, "7").IsNewSince(LinkOf(story.Entity, "7")).Should().BeFalse();
        Addresses(story.Entity).Should().Contain(Oak);
    }

    [Fact]
    public void OldNewsOfALocationThatWasLeft_BringsItBackToNobody()
    {
        var story = WithCustomer("1 Office Rd");
        var before = Location(story, "7", Oak);
        story.Sees(before);
        story.Sees(Location(story, "7", Oak) with { State = RecordState.Archived });

        story.Sees(before);

        LinkOf(story.Entity, "7").IsLive.Should().BeFalse();
        Addresses(story.Entity).Should().NotContain(Oak);
    }

    [Fact]
    public void LocationsOfTwoTenantsWithOneId_AreTwoPlaces()
    {
        var story = WithCustomer("1 Office Rd");
        story.Sees(Location(story, "7", Oak));
        var other = Location(story, "7", Elm);
        story.Sees(other with { Record = other.Record with { Connection = new ConnectionId("tenant-2") } });

        Addresses(story.Entity).Should().Contain([Oak, Elm]);
    }

    [Fact]
    public void Locations_GoWithTheirCustomerWhenHouseholdsBecomeOneAndTwo()
    {
        var (ann, other) = (Town.AnnLee(), Town.Another("Bob"));
        ann.Sees(Location(ann, "7", Oak, "1"));
        other.Sees(Location(other, "8", Elm, "2"));

        ann.Absorbs(other);
        Addresses(ann.Entity).Should().BeEquivalentTo([Oak, Elm]);
        var (stays, goes) = ann.Without(Town.Other, [new RecordRef(Story.Tenant.Connection, RecordType.Customer, "2")]);

        Addresses(stays).Should().Equal(Oak);
        Addresses(goes).Should().Equal(Elm);
        (stays.Parts.Concat(goes.Parts)).Count(part => part.Kind is PartKind.Location).Should().Be(2);
    }

    private static Story WithCustomer(string billTo)
    {
        var story = Story.OfAHousehold();
        story.Sees(story.Customer("1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdAddress, billTo)));
        return story;
    }

    private static Observation Location(Story story, string id, string address, string customer = "1") =>
        story.Shown(RecordType.Location, id, SystemKind.ServiceTitan, (FieldName.LocationName, "Home"), (FieldName.LocationAddress, address)) with
        {
            Parent = new RecordRef(Story.Tenant.Connection, RecordType.Customer, customer),
        };

    private static Link LinkOf(Entity entity, string id) => entity.Links.Single(link => link.Record.Type == RecordType.Location && link.Record.Id == id);

    private static IEnumerable<string> Addresses(Entity entity) => IdentityProfile.Of(entity).Traits
        .Where(trait => trait.Kind == IdentityTrait.Address && trait.IsOpen).Select(trait => trait.Value);
}
