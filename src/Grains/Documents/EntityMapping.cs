using Hearth.Domain.Entities;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Grains.Documents;

/// <summary>Between <see cref="Entity"/> and its stored shape.</summary>
public static class EntityMapping
{
    /// <summary>Reads a stored entity.</summary>
    /// <exception cref="NotSupportedException">The document was written by a newer release.</exception>
    public static Entity ToEntity(this EntityDocument document)
    {
        if (document.SchemaVersion > EntityDocument.CurrentSchema)
        {
            throw new NotSupportedException(
                $"Entity {document.Id} is stored with schema {document.SchemaVersion}; this release reads up to {EntityDocument.CurrentSchema}.");
        }

        // Schema 1 knew no unions and no holds, schema 2 no erasures, schema 3 neither roles nor what was given up: what they leave out is empty.
        return new Entity
        {
            Id = new EntityId(document.Id),
            Clock = document.Clock,
            Parts = [.. document.Parts.Select(ToPart)],
            Links = [.. document.Links.Select(ToLink)],
            Findings = [.. (document.Findings ?? []).Select(finding => new Finding(
                finding.Code, ToRef(finding.Record), finding.Part, finding.Field, finding.Message, finding.Raised))],
            Intents = [.. (document.Intents ?? []).Select(intent => new CreationIntent(
                new ConnectionId(intent.Connection), intent.Type, intent.Part, intent.Slot, intent.Attempted, intent.Problem, intent.ProblemClock,
                intent.Tried, intent.AttemptedAt, ToName(intent)))],
            Former = [.. (document.Former ?? []).Select(former => new FormerTrait(
                former.Kind, former.Value, former.Part, former.Since, former.Until, ToRef(former.Origin)))],
        }.WithUnions(document);
    }

    /// <summary>Fills a document with an entity.</summary>
    public static void Fill(this EntityDocument document, Entity entity)
    {
        document.SchemaVersion = EntityDocument.CurrentSchema;
        document.Id = entity.Id.Value;
        document.Clock = entity.Clock;
        document.Parts = [.. entity.Parts.Select(ToDocument)];
        document.Links = [.. entity.Links.Select(ToDocument)];
        document.Findings = entity.Findings.IsEmpty
            ? null
            : [.. entity.Findings.Select(finding => new FindingDocument(
                finding.Code, finding.Record?.ToString(), finding.Part, finding.Field, finding.Message, finding.RaisedAt))];
        document.Intents = entity.Intents.IsEmpty
            ? null
            : [.. entity.Intents.Select(intent => new IntentDocument(
                intent.Connection.Value, intent.Type, intent.Part, intent.Slot, intent.Attempted, intent.Problem, intent.ProblemClock,
                intent.Tried, intent.AttemptedAt, intent.As?.Entity.Value, intent.As?.Part))];
        document.Former = entity.Former.IsEmpty
            ? null
            : [.. entity.Former.Select(former => new FormerDocument(
                former.Kind, former.Value, former.Part, former.Since, former.Until, former.Origin?.ToString()))];
        document.FillUnions(entity);
    }

    private static Part ToPart(PartDocument part) => new(part.Id, part.Kind, [.. part.Cells.Select(ToCell)])
    {
        Said = part.Said is { } said ? new SaidRoles(said.Roles, said.By, said.At) : null,
    };

    private static PartDocument ToDocument(Part part) => new(
        part.Id,
        part.Kind,
        [.. part.Cells.Select(ToDocument)],
        part.Said is { } said ? new SaidRolesDocument(said.Roles, said.By, said.At) : null);

    private static Cell ToCell(CellDocument cell) => new()
    {
        Field = cell.Field,
        Value = FieldValue.Of(cell.Value),
        Version = cell.Version,
        ChangedAt = ToTime(cell.Changed),
        Origin = ToRef(cell.Origin),
        OriginSystem = cell.System,
        History = [.. (cell.History ?? []).Select(entry => new HistoryEntry(
            entry.Version,
            entry.At,
            entry.Kind,
            entry.Rule,
            ToRef(entry.Source),
            FieldValue.Of(entry.Seen),
            ToTime(entry.Time),
            FieldValue.Of(entry.Before),
            FieldValue.Of(entry.AgreedIsSeen ? entry.Seen : entry.Agreed)))],
        Conflict = cell.Conflict is { } conflict
            ? new FieldConflict(
                conflict.Opened, conflict.Version, RecordRef.Parse(conflict.Contender), FieldValue.Of(conflict.Value), ToTime(conflict.Time))
            : null,
        QuarantinedAt = cell.Quarantined,
        ReenteredVersion = cell.Reentered,
    };

    private static CellDocument ToDocument(Cell cell) => new(
        cell.Field,
        Text(cell.Value),
        cell.Version,
        ToDocument(cell.ChangedAt),
        cell.Origin?.ToString(),
        cell.OriginSystem,
        cell.History.IsEmpty ? null : [.. cell.History.Select(ToDocument)],
        cell.Conflict is { } conflict
            ? new ConflictDocument(conflict.OpenedAt, conflict.CellVersion, conflict.Contender.ToString(), Text(conflict.Value), ToDocument(conflict.Time))
            : null,
        cell.QuarantinedAt,
        cell.ReenteredVersion);

    private static HistoryDocument ToDocument(HistoryEntry entry)
    {
        var agreedIsSeen = entry.Agreed == entry.Observed;
        return new(
            entry.Version,
            entry.At,
            entry.Kind,
            entry.Rule,
            entry.Source?.ToString(),
            Text(entry.Observed),
            ToDocument(entry.Time),
            Text(entry.Before),
            agreedIsSeen ? null : Text(entry.Agreed),
            agreedIsSeen);
    }

    private static Link ToLink(LinkDocument link) => new()
    {
        Record = RecordRef.Parse(link.Record),
        System = link.System,
        Part = link.Part,
        Slot = link.Slot,
        State = link.State,
        ModifiedAt = link.Modified,
        Parent = ToRef(link.Parent),
        Stamped = link.Stamped,
        StampRefused = link.StampRefused,
        StampLosses = link.StampLosses,
        StampLostAt = link.StampLost,
        Stage = link.Stage,
        ToArchive = link.ToArchive,
        Reason = link.Reason,
        LinkedAt = link.Since,
        ToldApart = [.. (link.ToldApart ?? []).Select(word => new ToldApart(RecordRef.Parse(word.Other), word.By, word.At, word.Reason))],
        Shadows = [.. link.Shadows.Select(shadow => new Shadow
        {
            Field = shadow.Field,
            Value = FieldValue.Of(shadow.Value),
            SeenAt = shadow.Seen,
            WrittenOverSince = shadow.Over,
            AgreedVersion = shadow.Version,
            Differs = shadow.Differs,
            Rendered = shadow.Rendered is null ? null : FieldValue.Of(shadow.Rendered),
            Problem = shadow.Problem,
            ProblemVersion = shadow.ProblemVersion,
        })],
    };

    private static LinkDocument ToDocument(Link link) => new(
        link.Record.ToString(),
        link.System,
        link.Part,
        link.Slot,
        link.State,
        link.ModifiedAt,
        link.Parent?.ToString(),
        link.Stamped,
        link.StampRefused,
        link.Stage,
        [.. link.Shadows.Select(shadow => new ShadowDocument(
            shadow.Field,
            Text(shadow.Value),
            shadow.SeenAt,
            shadow.WrittenOverSince,
            shadow.AgreedVersion,
            shadow.Differs,
            shadow.Rendered?.Text,
            shadow.Problem,
            shadow.ProblemVersion))],
        link.ToArchive,
        link.Reason,
        link.LinkedAt,
        link.StampLosses,
        link.StampLostAt,
        link.ToldApart.IsEmpty ? null : [.. link.ToldApart.Select(word => new ToldApartDocument(word.Other.ToString(), word.By, word.At, word.Reason))]);

    private static PartName? ToName(IntentDocument intent) =>
        intent is { AsEntity: { } entity, AsPart: { } part } ? new PartName(new EntityId(entity), part) : null;

    private static RecordRef? ToRef(string? text) => text is null ? null : RecordRef.Parse(text);

    private static string? Text(FieldValue value) => value.IsEmpty ? null : value.Text;

    private static SourceTime ToTime(TimeDocument time) =>
        time.After is { } after ? SourceTime.Within(after, time.At) : SourceTime.Certain(time.At);

    private static TimeDocument ToDocument(SourceTime time) => new(time.At, time.IsCertain ? null : time.After);
}
