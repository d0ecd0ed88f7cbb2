using CsCheck;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Documents;

/// <summary>Generates entities of every shape, whether or not a history could make them.</summary>
internal static class EntityGen
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Word = Gen.Char.AlphaNumeric.Array[1, 8].Select(letters => new string(letters));

    private static readonly Gen<FieldValue> Value = Gen.OneOf(
        Gen.Const(FieldValue.Empty), Gen.String.Where(IsText).Select(text => FieldValue.Of(text)), Gen.Bool.Select(flag => FieldValue.Of(flag)));

    private static readonly Gen<DateTimeOffset> Instant = Gen.Long[-1_000_000_000, 1_000_000_000].Select(Noon.AddTicks);

    private static readonly Gen<SourceTime> Time = Gen.OneOf(
        Instant.Select(SourceTime.Certain), Instant.Select(SourceTime.NotAfter), Gen.Select(Instant, Instant, SourceTime.Within));

    private static readonly Gen<RecordRef> Record = Gen.Select(
        Word, Gen.OneOf(Gen.Const(RecordType.Customer), Gen.Const(RecordType.Contact), Gen.Const(RecordType.Job)), Word, (connection, type, id) => new RecordRef(new ConnectionId(connection), type, id));

    private static readonly Gen<long> Version = Gen.Long[0, long.MaxValue];

    private static readonly Gen<HistoryEntry> Entry =
        from version in Version
        from at in Instant
        from kind in Gen.Enum<DecisionKind>()
        from rule in Word
        from source in Maybe(Record)
        from observed in Value
        from time in Time
        from before in Value
        from agreed in Gen.OneOf(Value, Gen.Const(observed))
        select new HistoryEntry(version, at, kind, rule, source, observed, time, before, agreed);

    private static readonly Gen<FieldConflict> Conflict = Gen.Select(
        Instant, Version, Record, Value, Time, (opened, version, contender, value, time) => new FieldConflict(opened, version, contender, value, time));

    private static readonly Gen<Cell> AnyCell =
        from field in Word
        from value in Value
        from version in Version
        from changedAt in Time
        from origin in Maybe(Record)
        from system in Maybe(Gen.Enum<SystemKind>())
        from history in Entry.Array[0, 4]
        from conflict in Gen.OneOf(Gen.Const((FieldConflict?)null), Conflict.Select(one => (FieldConflict?)one))
        from quarantined in Maybe(Instant)
        from reentered in Version
        select new Cell
        {
            Field = field,
            Value = value,
            Version = version,
            ChangedAt = changedAt,
            Origin = origin,
            OriginSystem = system,
            History = [.. history],
            Conflict = conflict,
            QuarantinedAt = quarantined,
            ReenteredVersion = reentered,
        };

    private static readonly Gen<SaidRoles?> AnyRoles = Gen.OneOf(
        Gen.Const((SaidRoles?)null),
        Gen.Select(Gen.Enum<PersonRole>().Array[1, 3], Word, Instant, (roles, by, at) => (SaidRoles?)new SaidRoles([.. roles], by, at)));

    private static readonly Gen<Part> AnyPart = Gen.Select(
        Word, Gen.Enum<PartKind>(), AnyCell.Array[0, 3], AnyRoles, (id, kind, cells, said) => new Part(id, kind, [.. cells]) { Said = said });

    private static readonly Gen<Shadow> AnyShadow =
        from field in Word
        from value in Value
        from seenAt in Instant
        from over in Maybe(Instant)
        from version in Version
        from differs in Gen.Bool
        from rendered in Maybe(Value)
        from problem in Optional(Word)
        from problemVersion in Version
        select new Shadow
        {
            Field = field,
            Value = value,
            SeenAt = seenAt,
            WrittenOverSince = over,
            AgreedVersion = version,
            Differs = differs,
            Rendered = rendered,
            Problem = problem,
            ProblemVersion = problemVersion,
        };

    private static readonly Gen<Link> AnyLink =
        from record in Record
        from system in Gen.Enum<SystemKind>()
        from part in Word
        from slot in Optional(Word)
        from state in Gen.Enum<RecordState>()
        from modifiedAt in Instant
        from parent in Maybe(Record)
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        from losses in Gen.Select(Gen.Int[0, 4], Maybe(Instant))
        from stage in Optional(Word)
        from apart in Gen.Select(Record, Word, Instant, (other, teller, at) => new ToldApart(other, teller, at, teller)).Array[0, 2]
        from shadows in AnyShadow.Array[0, 3]
        from flying in Gen.Select(Word, Value, Version, (field, value, version) => new FlyingValue(field, value, version)).Array[0, 1]
        select new Link
        {
            Record = record,
            System = system,
            Part = part,
            Slot = slot,
            State = state,
            ModifiedAt = modifiedAt,
            Parent = parent,
            Stamped = flags.Item1,
            StampRefused = flags.Item2,
            StampLosses = losses.Item1,
            StampLostAt = losses.Item2,
            ToArchive = flags.Item3,
            Stage = stage,
            ToldApart = [.. apart],
            Shadows = [.. shadows],
            Flying = [.. flying],
        };

    private static readonly Gen<Finding> AnyFinding = Gen.Select(
        Word, Maybe(Record), Word, Word, Word, Instant, (code, record, part, field, message, at) => new Finding(code, record, part, field, message, at));

    private static readonly Gen<CreationIntent> AnyIntent = Gen.Select(
        Word, Word, Word, Optional(Word), Gen.Bool, Optional(Word), Version, Gen.Select(Optional(Word), Maybe(Instant), Optional(Word)),
        (connection, type, part, slot, attempted, problem, clock, tries) =>
            new CreationIntent(new ConnectionId(connection), type, part, slot, attempted, problem, clock, tries.Item1, tries.Item2,
                tries.Item3 is { } name ? new PartName(Other(name), part) : null));

    private static readonly Gen<Hold> AnyHold = Gen.Select(
        Gen.Enum<HoldReason>(), Word, Optional(Word), Instant, (reason, id, by, at) => new Hold(reason, id, by is null ? null : new HoldRelease(by, at, id)));

    private static readonly Gen<OtherName> AnyName = Gen.Select(
        Word, Word, Word, (entity, part, here) => new OtherName(new PartName(Other(entity), part), here));

    private static readonly Gen<Absorption> AnyAbsorption = Gen.Select(
        Word, Word.Array[0, 2], Instant, Record.Array[0, 2], (entity, causes, at, records) => new Absorption(Other(entity), [.. causes], at, [.. records]));

    private static readonly Gen<Erasure> AnyErasure = Gen.Select(
        Record, Optional(Word), Instant, Word, Word.Array[0, 2], Gen.Bool, Gen.Bool,
        (record, part, at, salt, marks, hidesName, optedOut) => new Erasure(record, part, at, salt, [.. marks], hidesName, optedOut));

    private static readonly Gen<FormerTrait> AnyFormer = Gen.Select(
        Word, Word, Word, Instant, Instant, Maybe(Record), (kind, value, part, since, until, origin) => new FormerTrait(kind, value, part, since, until, origin));

    private static readonly Gen<Entity> Single = Gen.Select(
        Gen.Enum<EntityKind>(), Word, Version, AnyPart.Array[1, 3], AnyLink.Array[0, 3], AnyFinding.Array[0, 2], AnyIntent.Array[0, 2],
        (kind, id, clock, parts, links, findings, intents) => new Entity
        {
            Id = EntityId.Create(kind, id),
            Clock = clock,
            Parts = [.. parts],
            Links = [.. links],
            Findings = [.. findings],
            Intents = [.. intents],
        });

    /// <summary>Any entity.</summary>
    public static Gen<Entity> Any { get; } = Gen.Select(
        Gen.Select(
            Optional(Word), AnyAbsorption.Array[0, 2], AnyName.Array[0, 2], AnyHold.Array[0, 2], Gen.Select(Word, Instant, Record.Array[0, 2], Word.Array[0, 2], Gen.Bool)),
        Gen.Select(Single, AnyErasure.Array[0, 2], AnyFormer.Array[0, 2], (entity, erasures, former) => entity with { Erasures = [.. erasures], Former = [.. former] }),
        (unions, entity) => entity with
        {
            Forward = unions.Item1 is { } into ? new Forward(Other(into), into, Noon) { Move = into.Length % 2 == 0 ? null : new MethodMove("phone", into, new PartName(Other(into), "p1")) } : null,
            Absorbed = [.. unions.Item2],
            Names = [.. unions.Item3],
            Holds = [.. unions.Item4],
            Partings = [new Parting(Other(unions.Item5.Item1), "review", unions.Item5.Item2, [.. unions.Item5.Item3], [.. unions.Item5.Item4], unions.Item5.Item5 ? entity with { Links = [.. entity.Links.Select(link => link with { Flying = [] })] } : null)],
        });

    private static EntityId Other(string unique) => EntityId.Create(EntityKind.Household, unique);

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : struct => Gen.OneOf(Gen.Const((T?)null), value.Select(one => (T?)one));

    private static Gen<string?> Optional(Gen<string> text) => Gen.OneOf(Gen.Const((string?)null), text.Select(value => (string?)value));

    /// <summary>Half of a surrogate pair is no text, and no vendor's JSON can carry it.</summary>
    private static bool IsText(string text) => !text.Any(char.IsSurrogate);
}
