namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Mistakes in the rules themselves.</summary>
internal static class DomainMutations
{
    private const string Reconciliation = "src/Domain/Reconciliation/";
    private const string Entities = "src/Domain/Entities/";

    /// <summary>What an observed value means.</summary>
    public static IReadOnlyList<Mutation> Deciding { get; } =
    [
        new("echo-check-off", 131,
            "A value that its record is known to hold counts as news.",
            Reconciliation + "Reconciler.cs",
            "if ((question.Value == known.Value",
            "if ((!MUTANT && question.Value == known.Value"),
        new("rendering-forgotten", 16,
            "A vendor's own rendering of what was written counts as an edit each time it is seen.",
            Reconciliation + "Reconciler.cs",
            "|| question.Value == known.Rendered)",
            "|| (!MUTANT && question.Value == known.Rendered))"),
        new("rendering-not-recognized", 590,
            "What comes back rendered while it is still in flight counts as an edit.",
            Reconciliation + "Recognition.cs",
            "if (IsRendering(question, out",
            "if (!MUTANT && IsRendering(question, out"),
        new("stale-check-off", 1,
            "A value older than what is known of its record is decided like a new one.",
            Reconciliation + "Reconciler.cs",
            "if (IsStale(question, known))",
            "if (!MUTANT && IsStale(question, known))"),
        new("overwritten-edit-lost", 199,
            "An edit that our own write overwrote unseen is dropped as stale.",
            Reconciliation + "Reconciler.cs",
            "return WasOverwritten(question, known)",
            "return !MUTANT && WasOverwritten(question, known)"),
        new("own-write-unknown", 7,
            "What comes back of our own writes counts as an edit, unless it is what is agreed now.",
            Reconciliation + "Recognition.cs",
            "if (question.InFlight is { } flying &&",
            """
            if (MUTANT && (question.Value != question.Cell.Value || question.Cell.Conflict is not null) && question.Known is not null)
            {
                return null;
            }

            if (question.InFlight is { } flying &&
            """),
        new("last-delivered-wins", 10,
            "Concurrent edits are taken for sequential ones: whichever is delivered last stands.",
            Reconciliation + "EditDecision.cs",
            "return IsSequential(question) &&",
            "return (MUTANT || IsSequential(question)) &&"),
        new("ownership-ignored", 22,
            "An edit by the system that does not own the field is treated as if both did.",
            Reconciliation + "EditDecision.cs",
            "if (policy.Owner is not FieldOwner.Shared)",
            "if (!MUTANT && policy.Owner is not FieldOwner.Shared)"),
        new("empty-overwrites", 16,
            "An empty value replaces a filled one although the field is not clearable.",
            Reconciliation + "EditDecision.cs",
            "if (question.Value.IsEmpty && !policy.Clearable)",
            "if (!MUTANT && question.Value.IsEmpty && !policy.Clearable)"),
        new("refusal-not-written-back", 50,
            "A record whose edit was refused or lost keeps its value.",
            Reconciliation + "ShadowAfter.cs",
            "with { Differs = true };",
            "with { Differs = !MUTANT };"),
        new("conflict-ignored", 28,
            "A value that a person has yet to decide about is written all the same.",
            Reconciliation + "Cell.cs",
            "=> Conflict is not null ||",
            "=> (!MUTANT && Conflict is not null) ||"),
        new("quarantine-off", 2,
            "A field may flip back and forth for ever.",
            Reconciliation + "EditDecision.cs",
            "if (FlipsTooOften(cell, question))",
            "if (!MUTANT && FlipsTooOften(cell, question))"),
        new("consent-ratchet-off", 61,
            "Whoever knew of an opt-out may end it with an opt-in of doubtful time.",
            Reconciliation + "ConsentRatchet.cs",
            "IsConsent(question) && question.Cell.Value == OptedOut",
            "!MUTANT && IsConsent(question) && question.Cell.Value == OptedOut"),
        new("opt-out-taken-for-echo", 174,
            "An opt-out given anew counts as what was known before, or as our own earlier write.",
            [
                new TextChange(
                    Reconciliation + "ConsentRatchet.cs",
                    "IsOptOut(question) && !question.WrittenByHearth && question.Cell.Value != OptedOut",
                    "!MUTANT && IsOptOut(question) && !question.WrittenByHearth && question.Cell.Value != OptedOut"),
                new TextChange(
                    Reconciliation + "Reconciler.cs",
                    "question.WrittenBySomebodyElse && question.Time.IsCertain && question.Time.At",
                    "!MUTANT && question.WrittenBySomebodyElse && question.Time.IsCertain && question.Time.At"),
            ]),
        new("opt-out-loses", 22,
            "An opt-out loses against an opt-in that it is concurrent with.",
            Reconciliation + "ConcurrentEdit.cs",
            "|| other == ConsentRatchet.OptedOut ?",
            "|| (!MUTANT && other == ConsentRatchet.OptedOut) ?"),
        new("uncertain-time-trusted", 103,
            "The time of a whole record counts as the time of each of its fields.",
            "src/Domain/Values/SourceTime.cs",
            "=> IsCertain ? At > other.At",
            "=> IsCertain || MUTANT ? At > other.At"),
        new("versions-repeat", 12,
            "Versions follow the wall clock alone, so that two changes in one millisecond get the same one.",
            Reconciliation + "HybridClock.cs",
            "=> Math.Max(last + 1,",
            "=> Math.Max(MUTANT ? 0 : last + 1,"),
    ];

    /// <summary>Which records belong together, what is written to them, and what came of it.</summary>
    public static IReadOnlyList<Mutation> Writing { get; } =
    [
        new("creation-not-verified", 75,
            "A creation whose answer was lost is tried again without a look.",
            "src/Grains/Lanes/LaneBatch.cs",
            "VerifyFirst = write.VerifyFirst || write.Kind is WriteKind.Create",
            "VerifyFirst = !MUTANT && (write.VerifyFirst || write.Kind is WriteKind.Create)"),
        new("refused-value-sent-again", 55,
            "A value that the vendor refused as bad data is sent again and again.",
            Entities + "PendingWrites.cs",
            "&& !(shadow.Problem is not null",
            "&& !(!MUTANT && shadow.Problem is not null"),
        new("agreed-now-confirmed", 53,
            "A write is confirmed with what is agreed by then instead of what was sent.",
            Entities + "WriteConfirmation.cs",
            "Value = field.Value,",
            "Value = MUTANT ? entity.PartOf(field.Field, link).ValueOf(field.Field) : field.Value,"),
        new("superseded-write-final", 7,
            "A write that was superseded in flight counts as the last one.",
            Entities + "WriteConfirmation.cs",
            ": Math.Max(field.Version,",
            ": Math.Max(MUTANT ? entity.PartOf(field.Field, link).CellOf(field.Field).Version : field.Version,"),
        new("lost-answer-taken-for-done", 10,
            "A write without an answer counts as done.",
            Entities + "WriteConfirmation.cs",
            "WriteOutcome.Gone => Gone(entity, write, now),",
            """
            WriteOutcome.Retry { MayHaveApplied: true } when MUTANT && write.Id is not null => Applied(
                entity, write, new(RecordShape.LinkedBy(write), now, System.Collections.Immutable.ImmutableDictionary<string, FieldValue>.Empty), now),
            WriteOutcome.Gone => Gone(entity, write, now),
            """),
        new("merge-not-absorbed", 83,
            "The survivor of a merge is a record like any other, and the absorbed ones stay linked.",
            Entities + "EntityObserver.cs",
            "if (absorbed.Count == 0 ||",
            "if (MUTANT || absorbed.Count == 0 ||"),
        new("delete-spreads", 2,
            "What a deleted record held is emptied on the other side.",
            Entities + "EntityObserver.cs",
            "entity = Deletion.Follow(Stamp",
            """
            foreach (var shadow in link.Shadows.Where(_ => MUTANT && seen.State is RecordState.Archived && link.IsLive))
            {
                var part = entity.PartOf(shadow.Field, link);
                var version = HybridClock.Next(entity.Clock, now);
                entity = entity.With(part.With(part.CellOf(shadow.Field) with { Value = FieldValue.Empty, Version = version })) with { Clock = version };
            }

            entity = Deletion.Follow(Stamp
            """),
        new("labels-kept", 5,
            "The labels of a household's contacts are put and never taken away.",
            Entities + "MembershipLabels.cs",
            "Tried = [.. stale.Select(",
            "Tried = [.. stale.Where(_ => !MUTANT).Select("),
        new("labels-not-handed-on", 94,
            "What HubSpot does with the labels of merged contacts is not followed.",
            Entities + "EntityObserver.cs",
            "entity = MembershipLabels.Follow(",
            "entity = MUTANT ? entity : MembershipLabels.Follow("),
        new("ids-not-repaired", 22,
            "Ids that somebody took out of a record are not written again.",
            Entities + "Stamp.cs",
            "if (!link.Stamped)",
            "if (MUTANT || !link.Stamped)"),
        new("customers-not-given-ids", 3,
            "A customer that people made never carries its household's id.",
            Entities + "Stamp.cs",
            "RecordType.Customer => IsWritten(link, policy)",
            "RecordType.Customer => !MUTANT && IsWritten(link, policy)"),
        new("batch-blind", 137,
            "Two strangers in one batch do not see each other's email or phone.",
            "src/Domain/Identity/RegistrarBatch.cs",
            "Hold(key, entity);",
            "if (!MUTANT) { Hold(key, entity); }"),
        new("customers-merged", 8,
            "Two customers of one tenant with the same phone become one household.",
            "src/Domain/Identity/RegistrarBatch.cs",
            "record.Type == RecordType.Customer && _customers",
            "!MUTANT && record.Type == RecordType.Customer && _customers"),
    ];
}
