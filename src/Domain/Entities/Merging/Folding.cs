using System.Collections.Immutable;
using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;

namespace Hearth.Domain.Entities.Merging;

/// <summary>One fold under way: the survivor as far as it is, and what was decided.</summary>
internal sealed class Folding(
    Entity survivor, Entity absorbed, ImmutableDictionary<string, string> parts, SyncPolicy policy, DateTimeOffset now)
{
    private readonly ImmutableArray<FieldDecision>.Builder _decisions = ImmutableArray.CreateBuilder<FieldDecision>();
    private readonly List<(string Part, Cell Survivor, Cell Absorbed, Cell Folded)> _folded = [];

    /// <summary>The survivor with the parts that were taken so far.</summary>
    internal Entity Entity { get; private set; } = survivor with { Clock = Math.Max(survivor.Clock, absorbed.Clock) };

    /// <summary>What was decided so far.</summary>
    internal ImmutableArray<FieldDecision> Decisions => _decisions.ToImmutable();

    /// <summary>Takes a part of the absorbed household: as it is where the survivor has nobody like it, else cell by cell.</summary>
    internal void Take(Part part)
    {
        var here = parts[part.Id];
        if (survivor.FindPart(here) is not { } own)
        {
            Entity = Entity.With(part with { Id = here });
            return;
        }

        if (SaidRoles.Later(own.Said, part.Said) is var said && said != own.Said)
        {
            Entity = Entity.With(own with { Said = said });
        }

        foreach (var cell in part.Cells)
        {
            var next = HybridClock.Next(Entity.Clock, now);
            var folded = CellFold.Fold(Side.Of(survivor, own, cell.Field), Side.Of(absorbed, part, cell.Field), policy, next, now);
            _folded.Add((here, own.CellOf(cell.Field), cell, folded.Cell));
            Entity = Entity.With(Entity.FindPart(here)!.With(folded.Cell)) with { Clock = Math.Max(Entity.Clock, folded.Cell.Version) };
            if (folded.Kind is { } kind)
            {
                _decisions.Add(new(here, cell.Field, kind, folded.Rule, own.ValueOf(cell.Field) != folded.Cell.Value, cell.Origin));
            }
        }
    }

    /// <summary>The links of both. A HubSpot record that came along has to be given the survivor's ids.</summary>
    internal ImmutableArray<Link> Links()
    {
        var own = survivor.Links.Select(link => Rebased(link, link.Part, fold => fold.Survivor));
        var brought = absorbed.Links.Select(link => Rebased(link, parts.GetValueOrDefault(link.Part, link.Part), fold => fold.Absorbed) with
        {
            Part = parts.GetValueOrDefault(link.Part, link.Part),
            Stamped = false,
            StampRefused = false,
            Reason = LinkReason.Union,
            LinkedAt = now,
        });
        return [.. own.Concat(brought).GroupBy(link => link.Record).Select(same => same.Aggregate(Newer))];
    }

    private Link Rebased(Link link, string here, Func<(string Part, Cell Survivor, Cell Absorbed, Cell Folded), Cell> before) => _folded
        .Where(fold => fold.Part == Part.RootId || fold.Part == here)
        .Aggregate(link, (with, fold) => Rebase.Onto(with, before(fold), fold.Folded));

    /// <summary>A record that both have linked, which a crash between two steps can leave: what was seen of it last counts.</summary>
    private static Link Newer(Link one, Link other)
    {
        var (newer, older) = other.ModifiedAt > one.ModifiedAt ? (other, one) : (one, other);
        var shadows = newer.Shadows.Concat(older.Shadows).GroupBy(shadow => shadow.Field).Select(same => same.MaxBy(shadow => shadow.SeenAt)!);
        return newer with { Part = one.Part, Shadows = [.. shadows], Stamped = one.Stamped, ToldApart = [.. one.ToldApart.Union(other.ToldApart)] };
    }
}
