using Hearth.Contracts.Entities;
using Hearth.Domain.Entities;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;
using Hearth.Grains.Accounts;

namespace Hearth.Grains.Entities;

/// <summary>Shows an entity to people.</summary>
internal static class EntityViews
{
    internal static EntityView Of(Entity entity, AccountSetup setup, long revision) => new(
        entity.Id.Value,
        entity.Id.Kind is EntityKind.Household ? "household" : "job",
        revision,
        [.. entity.Links.Select(link => new LinkView(
            link.Record.ToString(), NameOf(link.System), link.Part, link.IsLive ? "live" : "archived", link.ModifiedAt, NameOf(link.Reason), link.LinkedAt))],
        [.. from part in entity.Parts from cell in part.Cells select Field(entity, part, cell, setup)],
        [
            .. entity.Holds.Select(Held),
            .. entity.Findings.Select(finding => $"{finding.Code} {finding.Part} {finding.Field}: {finding.Message}"),
        ],
        entity.MergedInto?.Value,
        entity.Erasures.FirstOrDefault(erasure => erasure.Part is null)?.At)
    {
        People = [.. entity.Parts.Where(part => Roles.IsThere(entity, part.Id)).Select(part => Person(entity, part))],
        DuplicateContacts = [.. DuplicateContacts.Of(entity, setup.Policy).Select(found => Duplicate(entity, found))],
        ToldApart = [.. from link in entity.Links from word in link.ToldApart select new ToldApartView(link.Record.ToString(), word.Other.ToString(), word.By, word.At, word.Reason)],
        Occupancies = [.. Held(entity), .. entity.Former.Select(Given)],
    };

    internal static PersonView Person(Entity entity, Part person)
    {
        var name = $"{person.ValueOf(FieldName.PersonFirstName)} {person.ValueOf(FieldName.PersonLastName)}".Trim();
        return new PersonView(
            person.Id,
            name.Length == 0 ? null : name,
            [.. Roles.Of(entity, person).Select(held => new RoleView(
                held.Role.ToString().ToLowerInvariant(), held.Rule, person.Said?.By, person.Said?.At))]);
    }

    private static DuplicateContactView Duplicate(Entity entity, DuplicateContact found) => new(
        Contact(entity, found.Record), Contact(entity, found.Other), [.. found.Evidence.Select(evidence => new ReasonView(evidence.Name, evidence.Points))]);

    private static ContactView Contact(Entity entity, Link link)
    {
        var person = entity.FindPart(link.Part)!;
        return new ContactView(
            link.Record.ToString(),
            person.Id,
            Person(entity, person).Name,
            Text(person.ValueOf(FieldName.PersonEmail)),
            [.. new[] { FieldName.PersonMobile, FieldName.PersonPhone }.Select(person.ValueOf).Where(phone => !phone.IsEmpty).Select(phone => phone.Text).Distinct()]);
    }

    private static IEnumerable<OccupancyView> Held(Entity entity) =>
        from part in entity.Parts
        from cell in part.Cells
        where Occupancy.KindOf(cell.Field) is not null && !cell.Value.IsEmpty
        select new OccupancyView(
            part.Id, Occupancy.KindOf(cell.Field)!, PostalAddress.ToLine(cell.Value), cell.ChangedAt.At, null, cell.Origin?.ToString());

    private static OccupancyView Given(FormerTrait former) => new(
        former.Part, former.Kind, PostalAddress.ToLine(FieldValue.Of(former.Value)), former.Since, former.Until, former.Origin?.ToString());

    private static string Held(Hold hold) => hold switch
    {
        { Release: { } release } => $"released {hold.Id}: {release.By} said at {release.At:u} that it is held no longer. {release.Why}".TrimEnd(),
        _ => Holding(hold),
    };

    private static string Holding(Hold hold) => hold.Reason switch
    {
        HoldReason.Review => $"held-for-review {hold.Id}: No record is created for it until somebody has decided to which household its records belong.",
        HoldReason.Duplicate => $"held-as-duplicate {hold.Id}: Its tenant has the same customer twice. No record is created for it until the two are merged there, or somebody has said that they are different.",
        HoldReason.Marked => $"held-by-mark {hold.Id}: The office marked its name, so nothing is written until the mark is gone.",
        HoldReason.Forgotten => $"held-as-forgotten {hold.Id}: It shows an email or phone of a person who asked HubSpot to be forgotten, so no contact is created until somebody releases it.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    internal static string NameOf(SystemKind system) => system is SystemKind.ServiceTitan ? "servicetitan" : "hubspot";

    private static string NameOf(LinkReason reason) => reason switch
    {
        LinkReason.Unknown => "unknown",
        LinkReason.First => "first",
        LinkReason.Recognized => "recognized",
        LinkReason.StoredId => "stored-id",
        LinkReason.Parent => "parent",
        LinkReason.Created => "created",
        LinkReason.VendorMerge => "vendor-merge",
        LinkReason.Union => "union",
        LinkReason.Division => "division",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FieldView Field(Entity entity, Part part, Cell cell, AccountSetup setup)
    {
        var links = entity.Links
            .Where(link => (link.Part == part.Id || part.Id == Part.RootId) && link.ShadowOf(cell.Field) is not null)
            .ToList();
        return new(
            part.Id,
            cell.Field,
            Text(cell.Value),
            cell.Version,
            setup.Policy.Find(cell.Field)?.Owner switch
            {
                FieldOwner.Shared => "shared",
                FieldOwner.ServiceTitan => "servicetitan",
                FieldOwner.HubSpot => "hubspot",
                _ => "none",
            },
            cell.Origin?.ToString() ?? cell.History.LastOrDefault(entry => entry.ChangedTheValue)?.Rule,
            State(cell, links, setup),
            [.. links.Select(link => Shadow(entity, link, link.ShadowOf(cell.Field)!))],
            [.. cell.History.Reverse().Select(Decision)]);
    }

    private static string State(Cell cell, List<Link> links, AccountSetup setup) => cell switch
    {
        { Conflict: not null } => "conflict",
        { QuarantinedAt: not null } => "quarantined",
        _ when links.Any(link => PendingWrites.IsPending(setup.Policy.Find(cell.Field), cell, link)) => "pending",
        _ when links.Exists(link => link.ShadowOf(cell.Field) is { } shadow && shadow.Value != cell.Value) => "different",
        _ => "agreed",
    };

    private static ShadowView Shadow(Entity entity, Link link, Shadow shadow) => new(
        link.Record.ToString(),
        NameOf(link.System),
        Text(shadow.Value),
        shadow.Rendered?.Text,
        shadow.SeenAt,
        shadow.AgreedVersion,
        shadow.Problem ?? Unreadable(entity, link, shadow.Field));

    private static DecisionView Decision(HistoryEntry entry) => new(
        entry.At,
        entry.Kind.ToString().ToLowerInvariant(),
        entry.Rule,
        entry.Source?.ToString() ?? "hearth",
        Text(entry.Observed),
        entry.Time.At,
        Text(entry.Before),
        entry.Version);

    /// <summary>The record holds something that could not be read: what is shown is the last value that could.</summary>
    private static string? Unreadable(Entity entity, Link link, string field) => entity.Findings
        .FirstOrDefault(finding => finding.Record == link.Record && finding.Field == field
            && (finding.Code.StartsWith("invalid-", StringComparison.Ordinal) || finding.Code.StartsWith("unknown-", StringComparison.Ordinal)))
        is { } finding
        ? $"It holds something unreadable ({finding.Code}). {finding.Message}"
        : null;

    /// <summary>A value as people read it: an address in one line.</summary>
    private static string? Text(FieldValue value) => value.IsEmpty ? null : PostalAddress.ToLine(value);
}
