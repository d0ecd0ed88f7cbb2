namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Mistakes on the way of a change: feeds, inbox, routing, entities, lanes.</summary>
internal static class GrainMutations
{
    private const string Grains = "src/Grains/";

    /// <summary>The way in.</summary>
    public static IReadOnlyList<Mutation> Reading { get; } =
    [
        new("cursor-moves-first", 22,
            "The cursor moves before the entities have stored what the page shows.",
            Grains + "Feeds/FeedGrain.cs",
            "var again = _mayComeAgain;",
            "if (MUTANT) { await MoveAsync(page, RouteReport.Nothing); } var again = _mayComeAgain;"),
        new("failed-delivery-read", 22,
            "A page counts as read although an entity could not store what it shows.",
            Grains + "Feeds/FeedGrain.cs",
            "if (!report.Unread.IsEmpty)",
            "if (MUTANT) { report = report with { NotDelivered = [] }; } if (!report.Unread.IsEmpty)"),
        new("children-dropped", 21,
            "A child whose parent is not known yet is dropped.",
            Grains + "Routing/ObservationRouter.cs",
            "else if (IsChild(observation))",
            "else if (!MUTANT && IsChild(observation))"),
        new("given-up-at-once", 5,
            "What the inbox or the waiting room cannot do at the first attempt becomes a dead letter.",
            Grains + "Inbox/Setback.cs",
            "public bool IsFinal(TakenWork taken, DateTimeOffset now) =>",
            "public bool IsFinal(TakenWork taken, DateTimeOffset now) => MUTANT || IsOver(taken, now); private bool IsOver(TakenWork taken, DateTimeOffset now) =>"),
        new("own-ids-not-read", 56,
            "A record that names a household or record of ours, or that absorbed one, is treated as a stranger.",
            [
                new(Grains + "Routing/ObservationRouter.cs", "if (Kinship.EntityOf(observation, known) is", "if (!MUTANT && Kinship.EntityOf(observation, known) is"),
                new("src/Domain/Identity/RegistrarBatch.cs", "if (request.Stored is { } stored", "if (!MUTANT && request.Stored is { } stored"),
            ]),
        new("links-not-claimed", 67,
            "The registrar decides and does not write down what it decided.",
            Grains + "Identity/RegistrarGrain.cs",
            "decision.Resolutions.Where(resolution => resolution.Rule",
            "decision.Resolutions.Where(resolution => !MUTANT && resolution.Rule"),
    ];

    /// <summary>The way out.</summary>
    public static IReadOnlyList<Mutation> Storing { get; } =
    [
        new("outbox-row-missing", 1,
            "An entity stores its state without the outbox rows of the lanes that have something to write.",
            Grains + "Entities/EntityGrain.cs",
            ".. lanes.Select(lane => new OutboxRow(",
            ".. lanes.Where(_ => !MUTANT).Select(lane => new OutboxRow("),
        new("failed-store-believed", 12,
            "An entity whose state could not be stored goes on as if it were.",
            Grains + "Entities/EntityGrain.cs",
            "this.DeactivateOnIdle();",
            "if (MUTANT) { _entity = entity; } else { this.DeactivateOnIdle(); }"),
        new("intent-not-stored", 75,
            "That a record is about to be created is only kept in memory, and nobody looks at whether it was.",
            [
                new TextChange(
                    Grains + "Entities/EntityGrain.cs", "if (!Freshness.IsAllThatChanged(_entity, after))", "if (!MUTANT && !Freshness.IsAllThatChanged(_entity, after))"),
                new TextChange(Grains + "Lanes/LaneBatch.cs", "taken.Attempts == 0", "taken.Attempts == 0 || MUTANT"),
            ]),
        new("revision-ignored", 49,
            "A lane completes an outbox row although a newer revision has been put there.",
            Grains + "Lanes/LaneGrain.cs",
            "new WorkReceipt(item.Taken.Item.Key, item.Revision)",
            "new WorkReceipt(item.Taken.Item.Key, MUTANT ? long.MaxValue : item.Revision)"),
        new("failed-write-forgotten", 34,
            "A write that failed for the moment is not tried again.",
            Grains + "Lanes/LaneWriter.cs",
            "item.WaitsBecause = retry.Message;",
            "item.WaitsBecause = MUTANT ? null : retry.Message;"),
    ];

    /// <summary>Two that turn out not to be one.</summary>
    public static IReadOnlyList<Mutation> Dividing { get; } =
    [
        new("split-moves-no-links", 25,
            "The registrar goes on linking what was divided off to the household that it was divided off from.",
            Grains + "Identity/UnionSaga.cs",
            "standing.Records,",
            "MUTANT ? [] : standing.Records,"),
        new("divided-contact-written-over", 916,
            "A household makes its new contact under the id that the one that was divided off still carries.",
            "src/Domain/Entities/PendingWrites.cs",
            "|| HasPartedFromOne(",
            "|| !MUTANT && HasPartedFromOne("),
        new("unmerge-ignored", 28,
            "A merge that ServiceTitan takes back is not taken back.",
            "src/Domain/Entities/Merging/RecordMerges.cs",
            "return link.IsLive && AbsorptionBy(",
            "return !MUTANT && link.IsLive && AbsorptionBy("),
        new("strays-kept", 56,
            "A household keeps the contact methods that ServiceTitan left with another household's customer when it took a merge back.",
            "src/Domain/Entities/Merging/StrayMethods.cs",
            "return HangsElsewhere(household, moved) &&",
            "return !MUTANT && HangsElsewhere(household, moved) &&"),
    ];
}
