using System.Collections.Immutable;
using CsCheck;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Tests.Domain.Entities;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Whoever moves into a house, or gets a number, gets nothing of those who had it before.</summary>
public sealed class NewOccupantTests
{
    private static readonly EntityId Old = new("h-old");
    private static readonly string[] Phones = ["+16145550101", "+16145557702", "+16145553343"];
    private static readonly string[] Emails = ["john.smith@gmail.com", "oak12@yahoo.com", "thesmiths@aol.com"];
    private static readonly ImmutableArray<string> Houses =
        [.. new[] { "12 Oak St", "900 Elm Ave", "77 Pine Rd" }.Select(street => new PostalAddress(street, "", "Columbus", "OH", "43215", "USA").ToValue().Text)];

    /// <summary>The old family's life: which email, phone and house it had in turn.</summary>
    private static readonly Gen<(int Email, int Phone, int House)[]> Life = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2]).Array[2, 6];

    [Fact]
    public void ANewFamily_IsAHouseholdOfItsOwnThatInheritsNothing() => Gen.Select(Life, Gen.OneOf("John", "Priya", ""), Gen.Bool).Sample(
        (life, given, getsTheNumber) =>
        {
            var old = OldFamily(life);
            var before = old.Entity;
            // They live where the others did last or before, and may have got every number that the others gave up. A mailbox goes to nobody else.
            var former = IdentityProfile.Of(before).Traits.Where(trait => !trait.IsOpen && trait.Kind != IdentityTrait.Email && (getsTheNumber || trait.Kind != IdentityTrait.Phone)).ToList();
            var story = new Story(new EntityId("h-new1"));
            story.CatchesUpWith(old);
            var customer = story.Customer(
                "2", (FieldName.HouseholdName, $"{given} Patel".Trim()), (FieldName.PersonFirstName, given), (FieldName.PersonLastName, "Patel"),
                (FieldName.HouseholdAddress, former.Select(trait => trait.Kind == IdentityTrait.Address ? trait.Value : null).FirstOrDefault(house => house is not null) ?? before.Root.ValueOf(FieldName.HouseholdAddress).Text));
            var methods = former.Where(trait => trait.Kind != IdentityTrait.Address)
                .Select((phone, number) => story.Method($"{number}", "2", FieldName.PersonPhone, phone.Value))
                .ToList();
            var profile = IdentityProfile.Of(methods.Append(customer));

            var decision = Decide(
                Known((Old, [.. IdentityProfile.Of(before).Traits])),
                new ResolveRequest(customer.Record, EntityKind.Household, null, profile, customer.ModifiedAt));

            // The same given name at one door may be somebody who married: then a person is asked, and nothing is shared until they say so.
            decision.Resolutions.Single().IsNew.Should().BeTrue();
            decision.Resolutions.Single().Rule.Should().BeOneOf(given == "John" ? [ResolutionRule.New, ResolutionRule.Review] : [ResolutionRule.New]);
            story.Sees(customer);
            methods.ForEach(method => story.Sees(method));
            var shown = methods.Append(customer).SelectMany(record => record.Fields).Select(field => field.Value).ToHashSet();
            story.Entity.Parts.SelectMany(part => part.Cells).Where(cell => cell.Origin is not null).Should().OnlyContain(cell => shown.Contains(cell.Value));
            story.Entity.Root.ValueOf(FieldName.HouseholdDoNotMail).IsEmpty.Should().BeTrue("the opt-out was the others'");
        });

    private static Story OldFamily((int Email, int Phone, int House)[] life)
    {
        var story = new Story(Old);
        foreach (var (email, phone, house) in life)
        {
            story.Sees(story.Customer(
                "1", (FieldName.HouseholdName, "John Smith"), (FieldName.PersonFirstName, "John"), (FieldName.PersonLastName, "Smith"),
                (FieldName.HouseholdAddress, Houses[house]), (FieldName.HouseholdDoNotMail, "true")));
            story.Sees(story.Contact(
                "50", (FieldName.PersonFirstName, "John"), (FieldName.PersonLastName, "Smith"), (FieldName.PersonEmail, Emails[email]), (FieldName.PersonPhone, Phones[phone])));
        }

        return story;
    }
}
