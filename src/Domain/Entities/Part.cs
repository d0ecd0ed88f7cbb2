using System.Collections.Immutable;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>A part of an entity and its fields.</summary>
/// <param name="Id">Unique within the entity: <see cref="RootId"/>, <c>p1</c>, <c>p2</c>, …, <c>a</c> and an appointment's id, or <c>l-</c> and a location's tenant and id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">Its cells; a field that nobody has shown yet has none.</param>
public sealed record Part(string Id, PartKind Kind, ImmutableArray<Cell> Cells)
{
    /// <summary>For a person: the roles that somebody said they have, or null. See <see cref="Roles"/>.</summary>
    public SaidRoles? Said { get; init; }

    /// <summary>The id of the part that is the entity itself.</summary>
    public const string RootId = "root";

    /// <summary>An empty part.</summary>
    public static Part Empty(string id, PartKind kind) => new(id, kind, []);

    /// <summary>The cell of a field; a new, empty one when nobody has shown the field yet.</summary>
    public Cell CellOf(string field) => Cells.FirstOrDefault(cell => cell.Field == field) ?? new Cell { Field = field };

    /// <summary>The agreed value of a field.</summary>
    public FieldValue ValueOf(string field) => Cells.FirstOrDefault(cell => cell.Field == field)?.Value ?? FieldValue.Empty;

    /// <summary>The part with a cell put in the place of the one of the same field.</summary>
    public Part With(Cell cell)
    {
        for (var index = 0; index < Cells.Length; index++)
        {
            if (Cells[index].Field == cell.Field)
            {
                return ReferenceEquals(Cells[index], cell) ? this : this with { Cells = Cells.SetItem(index, cell) };
            }
        }

        return cell is { Version: 0, History.IsEmpty: true, Conflict: null } ? this : this with { Cells = Cells.Add(cell) };
    }
}
