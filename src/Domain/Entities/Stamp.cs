using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>The ids that a HubSpot record carries: its entity, its part, and the record that stands for it in ServiceTitan.</summary>
internal static class Stamp
{
    /// <summary>True when a record carries the ids that it should.</summary>
    internal static bool IsRight(StoredIdentity stored, Link link, Entity entity) =>
        stored.Entity == entity.Id
        && (stored.Part ?? link.Part) == link.Part
        && (link.System is not SystemKind.HubSpot || entity.Counterpart is not { } counterpart || stored.Counterpart == counterpart);

    /// <summary>
    /// A lead's contact is stamped before its customer exists: once the customer is linked, the contact has to name it.
    /// </summary>
    internal static Entity Renew(Entity before, Entity after)
    {
        if (after.Counterpart is not { } counterpart || counterpart == before.Counterpart)
        {
            return after;
        }

        return after with
        {
            Links = [.. after.Links.Select(link => link.System is SystemKind.HubSpot && before.FindLink(link.Record) is not null
                ? link with { Stamped = false }
                : link)],
        };
    }
}
