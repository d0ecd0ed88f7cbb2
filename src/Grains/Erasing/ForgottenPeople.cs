using System.Collections.Immutable;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Erasing;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Grains.Entities;
using Hearth.Storage.Erasing;

namespace Hearth.Grains.Erasing;

/// <summary>
/// Recognizes people who asked to be forgotten by the marks that are left of them: where ServiceTitan shows one of them again, no contact
/// is created, and an opt-out that they once made holds for whoever has that email or phone now.
/// </summary>
public sealed class ForgottenPeople(IGrainFactory grains, IErasures erasures)
{
    // One for all that the household shows: whoever came back did so with every number they have.
    private const string HoldId = "forgotten";

    /// <summary>Tells households that have come to show an email or a phone of somebody who was erased.</summary>
    internal async Task RemindAsync(AccountId account, IEnumerable<(EntityId Entity, RecordRef Record, ImmutableArray<IdentityTrait> Shown)> households)
    {
        if (await erasures.FindSaltAsync(account, CancellationToken.None) is not { } salt)
        {
            return;
        }

        // What a household gave up is shown to it by nobody any more.
        var marked = households.Select(household => (household.Entity, household.Record, Marks: IdentifierMark.Of(salt, household.Shown.Where(trait => trait.IsOpen))))
            .Where(household => !household.Marks.IsEmpty).ToList();
        var found = new Dictionary<string, ErasedMark>();
        foreach (var some in marked.SelectMany(household => household.Marks).Distinct().Chunk(IErasures.MarksMax))
        {
            foreach (var mark in await erasures.FindAsync(account, some, CancellationToken.None))
            {
                found[mark.Mark] = mark;
            }
        }

        foreach (var (entity, record, marks) in marked.Where(household => household.Marks.Any(found.ContainsKey)))
        {
            await RemindAsync(account, entity, record, [.. marks.Where(found.ContainsKey).Select(mark => found[mark])]);
        }
    }

    private async Task RemindAsync(AccountId account, EntityId entity, RecordRef record, ImmutableArray<ErasedMark> marks)
    {
        var grain = grains.GetEntity(account, entity);
        // Somebody whom HubSpot itself shows again has come back on their own account.
        if (RecordShape.Of(record.Type).System is SystemKind.ServiceTitan)
        {
            await grain.HoldAsync(new Hold(HoldReason.Forgotten, HoldId));
        }

        if (marks.Where(mark => mark.OptedOut).Select(mark => (DateTimeOffset?)mark.ErasedAt).Max() is { } since)
        {
            await grain.OptOutAsync(since);
        }
    }
}
