using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities.Merging;

/// <summary>One of two households that become one, or that one becomes: its cell of a field and what its records say.</summary>
/// <param name="Cell">Its cell.</param>
/// <param name="Links">The links that show the field.</param>
internal readonly record struct Side(Cell Cell, IReadOnlyList<Link> Links)
{
    /// <summary>The cell of a part's field, with the household's links that show it.</summary>
    internal static Side Of(Entity entity, Part part, string field) => new(
        part.CellOf(field), [.. entity.Links.Where(link => part.Id == Part.RootId || link.Part == part.Id)]);

    /// <summary>True when the record that the value came from still stands.</summary>
    internal bool IsStanding
    {
        get
        {
            var origin = Cell.Origin;
            return Links.Any(link => link.Record == origin && link.IsLive);
        }
    }

    /// <summary>True when this side's value came from a record of the system.</summary>
    internal bool ComesFrom(SystemKind system) => Cell.OriginSystem == system;
}
