using CsCheck;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Entities.Merging;

/// <summary>Generates households by what happened to them: what people entered in either system, and what was written because of it.</summary>
internal static class UnionGen
{
    private static readonly string[] Names = ["Ann", "Bob", "Cy"];

    private static readonly Gen<ConflictRule> Rule = Gen.OneOf(
        Gen.Const(ConflictRule.PreferServiceTitan), Gen.Const(ConflictRule.PreferHubSpot), Gen.Const(ConflictRule.Review), Gen.Const(ConflictRule.KeepFirst));

    /// <summary>What happens to a household: a record's number, a value's number, whether it is the customer, whether all is written.</summary>
    public static Gen<(int Record, int Value, bool InServiceTitan, bool Settles)[]> Events { get; } =
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 2], Gen.Bool, Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))).Array[1, 8];

    /// <summary>The default policy with other fallbacks for what is shared.</summary>
    public static Gen<SyncPolicy> Policies { get; } = Rule.Select(rule => new SyncPolicy(
        1,
        DefaultPolicy.Create().Fields.Select(field => field.Owner is FieldOwner.Shared && field.Rule is ConflictRule.Newest ? field with { Fallback = rule } : field),
        DefaultPolicy.Create().Creation,
        new OscillationPolicy(ChangesMax: 1_000, TimeSpan.FromMinutes(10)),
        StopList.Empty));

    public static Story Live(EntityId id, SyncPolicy policy, string side, (int Record, int Value, bool InServiceTitan, bool Settles)[] events)
    {
        var story = new Story(id, policy);
        story.Sees(story.Customer($"{side}0", (FieldName.HouseholdName, $"{side} Lee"), (FieldName.PersonFirstName, Names[0])));
        foreach (var (record, value, inServiceTitan, settles) in events)
        {
            var optsOut = value == 2 ? "true" : "";
            story.Sees(inServiceTitan
                ? story.Customer($"{side}{record}", (FieldName.HouseholdName, $"{side} {Names[value]} Lee"), (FieldName.HouseholdDoNotMail, optsOut))
                : story.Contact(
                    $"{side}{record}", (FieldName.PersonFirstName, Names[record]), (FieldName.PersonEmail, $"{side}{record}{value}@example.com"),
                    (FieldName.HouseholdAddress, $"{side}{value}")));
            if (inServiceTitan)
            {
                story.Sees(story.Method($"{side}m{record}", $"{side}{record}", FieldName.PersonPhone, $"+1813555{side.Length}{record}{value}"));
            }

            if (settles)
            {
                Write(story);
            }
        }

        return story;
    }

    /// <summary>Writes what is pending until nothing is; a household that never comes to rest fails.</summary>
    public static void Write(Story story)
    {
        for (var round = 0; round < 8; round++)
        {
            foreach (var write in story.PendingCustomers().Concat(story.PendingContacts()))
            {
                story.Applies(write, $"made{story.Entity.Id}{story.Now:HHmmss}");
            }
        }

        story.PendingCustomers().Concat(story.PendingContacts()).Should().BeEmpty();
    }

    /// <summary>Everything that people entered, by part's name and field.</summary>
    public static IReadOnlyDictionary<(string Part, string Field), FieldValue> Entered(Entity entity) => (
        from part in entity.Parts
        from cell in part.Cells
        where cell.Version > 0 && cell.Origin is not null
        select ((part.Id, cell.Field), cell.Value)).ToDictionary(pair => pair.Item1, pair => pair.Value);
}
