using Hearth.Domain.Changes;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Remembers what is on its way to a vendor, and takes back how it went.</summary>
public static class WriteConfirmation
{
    /// <summary>
    /// Marks writes as on their way. What a vendor may have done without anybody hearing of it must be stored before it is asked: the
    /// intent to create in a system without idempotency keys, and a label. In that case the returned entity is worth storing.
    /// </summary>
    public static Entity TakeOff(Entity entity, IEnumerable<RecordWrite> writes, DateTimeOffset now)
    {
        foreach (var write in writes)
        {
            if (write.Kind is WriteKind.Create)
            {
                entity = RecordShape.Of(write.Type).System is SystemKind.ServiceTitan
                    ? entity.With(Attempt(entity, Names.Here(entity, write), now))
                    : entity;
            }
            else if (write.Type == RecordType.HouseholdContact)
            {
                entity = MembershipLabels.TakeOff(entity, write, now);
            }
            else if (entity.FindLink(RecordShape.LinkedBy(write)) is { } link)
            {
                entity = entity.With(link with
                {
                    Flying = [.. write.Fields.Select(field => new FlyingValue(field.Field, field.Value, field.Version))],
                });
            }
        }

        return entity;
    }

    /// <summary>Takes in how one write went. Idempotent.</summary>
    public static Entity Land(Entity entity, RecordWrite write, WriteOutcome outcome, DateTimeOffset now)
    {
        write = Names.Here(entity, write);
        if (write.Type == RecordType.HouseholdContact)
        {
            return MembershipLabels.Land(entity, write, outcome, now);
        }

        if (Concealment.Visible(entity, write) is not { } visible)
        {
            return ErasedObserver.Land(entity, write, outcome, now);
        }

        write = visible;
        // What may have been applied is on its way still: it may be seen at the record, however often something older is seen before.
        if (write.Id is not null && outcome is not WriteOutcome.Retry { MayHaveApplied: true } && entity.FindLink(RecordShape.LinkedBy(write)) is { } flying)
        {
            entity = entity.With(flying.Landed(field => write.Fields.Any(written => written.Field == field)));
        }

        return outcome switch
        {
            WriteOutcome.Applied applied => Applied(entity, write, applied, now),
            WriteOutcome.Gone => Gone(entity, write, now),
            WriteOutcome.Rejected rejected => Rejected(entity, write, rejected, now),
            // What exists already is read and linked like any other record; the rest is tried again by the lane.
            WriteOutcome.Exists or WriteOutcome.Retry or WriteOutcome.Stop => entity,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Entity Applied(Entity entity, RecordWrite write, WriteOutcome.Applied applied, DateTimeOffset now)
    {
        var before = entity;
        if (write.Kind is WriteKind.Create)
        {
            entity = entity.Without(write.Connection, write.Type, write.Part, SlotOf(write));
        }

        var link = entity.FindLink(applied.Record) ?? new Link
        {
            Record = applied.Record,
            System = RecordShape.Of(write.Type).System,
            Part = write.Part,
            Slot = SlotOf(write),
            Parent = write.Parent,
            Reason = LinkReason.Created,
            LinkedAt = now,
        };
        link = link with
        {
            ModifiedAt = applied.At > link.ModifiedAt ? applied.At : link.ModifiedAt,
            Stamped = write.StampIdentity ? Stamp.IsRight(write, link, entity) : link.Stamped,
            // It was seen, beside one that a person had made meanwhile, before it was known to be Hearth's.
            Reason = write.Kind is WriteKind.Create && link.Part == Link.SpareId ? LinkReason.Created : link.Reason,
            State = write.Kind is WriteKind.Delete or WriteKind.Archive ? RecordState.Archived : link.State,
            ToArchive = link.ToArchive && write.Kind is not WriteKind.Archive,
        };
        foreach (var field in write.Fields)
        {
            var known = link.ShadowOf(field.Field);
            if (known is not null && known.SeenAt > applied.At)
            {
                // Something newer was seen of the record before this answer came: that stands.
                continue;
            }

            // The vendor may have the value already, at a contact method of somebody else of the household: that goes on to be theirs.
            var isAnothers = link.Part != write.Part && link.Slot is not null;
            FieldValue? rendered = applied.Stored.TryGetValue(field.Field, out var stored) && stored != field.Value ? stored : null;
            link = link.With(new Shadow
            {
                Field = field.Field,
                Value = field.Value,
                SeenAt = applied.At,
                WrittenOverSince = known?.WrittenOverSince ?? known?.SeenAt ?? (write.Kind is WriteKind.Create ? applied.At : Shadow.Never),
                AgreedVersion = isAnothers ? known?.AgreedVersion ?? 0 : Math.Max(field.Version, known?.AgreedVersion ?? 0),
                // What was agreed with the record while this write was on its way is overwritten by it: it is to be told again.
                Differs = isAnothers ? entity.PartOf(field.Field, link).ValueOf(field.Field) != field.Value : known?.AgreedVersion > field.Version,
                Rendered = rendered,
            });
            entity = entity.Without(finding =>
                finding.Record == applied.Record && finding.Field == field.Field && finding.Code == Finding.RefusedByVendor);
            if (rendered is not null)
            {
                entity = entity.With(new Finding(
                    Finding.Drift, applied.Record, link.Part, field.Field, "The vendor shows the value that was written in its own way.", now));
            }
        }

        return Stamp.Renew(before, entity.With(link)).Without(finding => finding.Code == Finding.CannotCreate && finding.Part == write.Part && finding.Field == (SlotOf(write) ?? write.Type));
    }

    /// <summary>
    /// The record is gone. A contact method is reached through its customer and moves when customers are merged: under another customer
    /// nothing was looked for, and whatever shows it later than the last time shows it there.
    /// </summary>
    private static Entity Gone(Entity entity, RecordWrite write, DateTimeOffset now)
    {
        if (write.Id is null || entity.FindLink(RecordShape.LinkedBy(write)) is not { } link || (link.Slot is not null && link.Parent != write.Parent))
        {
            return entity;
        }

        return entity.With(link with
        {
            State = RecordState.Archived,
            ModifiedAt = link.Slot is null && now > link.ModifiedAt ? now : link.ModifiedAt,
        });
    }

    private static Entity Rejected(Entity entity, RecordWrite write, WriteOutcome.Rejected rejected, DateTimeOffset now)
    {
        var link = write.Id is null ? null : entity.FindLink(RecordShape.LinkedBy(write));
        if (link is null)
        {
            return entity
                .With(new CreationIntent(
                    write.Connection, write.Type, write.Part, SlotOf(write), Attempted: true, rejected.Message, entity.Clock,
                    As: entity.FindIntent(write.Connection, write.Type, write.Part, SlotOf(write))?.As))
                .With(new Finding(Finding.CannotCreate, null, write.Part, SlotOf(write) ?? write.Type, rejected.Message, now));
        }

        if (write.Kind is WriteKind.Archive)
        {
            return entity.With(link with { ToArchive = false }).With(new Finding(Finding.RefusedByVendor, link.Record, link.Part, "", rejected.Message, now));
        }

        // A refusal that names none of the fields refuses our ids, which are left out from then on; without them it refuses all of the fields.
        var named = write.Fields.Where(field => rejected.Fields.Contains(field.Field)).ToList();
        if (write.StampIdentity && named.Count == 0)
        {
            return entity.With(link with { StampRefused = true })
                .With(new Finding(Finding.RefusedByVendor, link.Record, link.Part, "", rejected.Message, now));
        }

        foreach (var field in named.Count > 0 ? named : [.. write.Fields])
        {
            var known = link.ShadowOf(field.Field) ?? new Shadow { Field = field.Field, Differs = true };
            link = link.With(known with { Problem = rejected.Message, ProblemVersion = field.Version });
            entity = entity.With(new Finding(
                Finding.RefusedByVendor, link.Record, link.Part, field.Field, rejected.Message, now));
        }

        return entity.With(link);
    }

    private static CreationIntent Attempt(Entity entity, RecordWrite write, DateTimeOffset now)
    {
        var slot = SlotOf(write);
        var earlier = entity.FindIntent(write.Connection, write.Type, write.Part, slot);
        var intent = new CreationIntent(
            write.Connection, write.Type, write.Part, slot, Attempted: true, Tried: earlier?.Tried, AttemptedAt: earlier?.AttemptedAt,
            As: earlier?.As).AttemptAt(now);
        return slot is null ? intent : intent.Try(write.Fields[0].Value);
    }

    private static string? SlotOf(RecordWrite write) =>
        write.Type == RecordType.CustomerContact && !write.Fields.IsEmpty ? write.Fields[0].Field : null;
}
