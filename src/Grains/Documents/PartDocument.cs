using System.Collections.Immutable;
using Hearth.Domain.Entities;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a part.</summary>
public sealed record PartDocument(string Id, PartKind Kind, ImmutableArray<CellDocument> Cells, SaidRolesDocument? Said = null);
