using Hearth.Domain.Reconciliation;

namespace Hearth.Domain.Entities.Merging;

/// <summary>
/// Versions mean something only within one cell. When a cell takes the place of another, what each record is known to hold stays as
/// it is, and whether it knew the agreed value is said anew, so that pending writes follow from it.
/// </summary>
internal static class Rebase
{
    /// <summary>A link's shadow of a field, told of the cell that takes the place of the one it knew.</summary>
    internal static Link Onto(Link link, Cell before, Cell after)
    {
        if (link.ShadowOf(after.Field) is not { } shadow || after.Version == 0)
        {
            return link;
        }

        var knew = shadow.Knows(before.Version);
        var holds = shadow.Value == after.Value || shadow.Rendered == after.Value;
        // A record that keeps another value in full knowledge of the agreed one (a refused edit, a rendering) goes on doing so.
        return holds || (knew && before.Value == after.Value)
            ? link.With(shadow with { AgreedVersion = after.Version, Differs = false })
            : link.With(shadow with { Differs = true });
    }
}
