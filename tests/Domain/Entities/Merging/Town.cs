using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

/// <summary>Two households that become one: Ann Lee's, known from both systems, and another one.</summary>
internal static class Town
{
    public static readonly EntityId Ann = new("h-ann");
    public static readonly EntityId Other = new("h-other");
    public static readonly DateTimeOffset Later = Story.Start.AddDays(1);
    public static readonly SyncPolicy Policy = DefaultPolicy.Create();

    public static Story AnnLee()
    {
        var story = new Story(Ann);
        story.Sees(story.Customer(
            "1", (FieldName.HouseholdName, "Ann Lee"), (FieldName.HouseholdType, "residential"), (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Contact("50", (FieldName.PersonFirstName, "Ann"), (FieldName.PersonLastName, "Lee"), (FieldName.PersonEmail, "ann@example.com")));
        story.Settles();
        return story;
    }

    public static Story Another(string first, string? contact = null, string? email = null)
    {
        var story = new Story(Other);
        story.Sees(story.Customer("2", (FieldName.HouseholdName, $"{first} Lee"), (FieldName.PersonFirstName, first), (FieldName.PersonLastName, "Lee")));
        story.Sees(story.Method("22", "2", FieldName.PersonPhone, "+18135550002"));
        if (contact is not null)
        {
            story.Sees(story.Contact(contact, (FieldName.PersonFirstName, first), (FieldName.PersonEmail, email ?? "")));
        }

        return story;
    }

    /// <summary>The first story goes on as the household that both are.</summary>
    public static void Absorbs(this Story survivor, Story absorbed)
    {
        survivor.CatchesUpWith(absorbed);
        absorbed.Entity = HouseholdMerge.Yield(absorbed.Entity, survivor.Entity.Id, "test", absorbed.Policy, [Story.Tenant, Story.Portal], Later);
        survivor.Entity = HouseholdMerge.Fold(survivor.Entity, absorbed.Entity, survivor.Policy, Later).Entity;
    }

    public static (Entity Stays, Entity Goes) Without(this Story story, EntityId into, params IReadOnlyCollection<RecordRef> records)
    {
        var (rest, parted) = HouseholdSplit.Divide(story.Entity, records, into, "test", story.Policy, Later.AddDays(1));
        return (rest, parted!);
    }
}
