using System.Text.Json;

namespace Hearth.Sandbox.HubSpot;

/// <summary>An association that comes with the creation of a record.</summary>
/// <param name="To">The other record.</param>
/// <param name="Types">What the new record is to it.</param>
internal sealed record AssociationInput(CrmRecord To, IReadOnlyList<AssociationType> Types)
{
    /// <summary>Reads the <c>associations</c> of a create input.</summary>
    public static Outcome<List<AssociationInput>> Read(PortalState state, CrmObjectType from, JsonElement input)
    {
        var associations = new List<AssociationInput>();
        foreach (var item in input.Items("associations"))
        {
            var types = new List<AssociationType>();
            CrmObjectType? target = null;
            foreach (var type in item.Items("types"))
            {
                var (category, id) = (type.Text("associationCategory"), type.Integer("associationTypeId") ?? 0);
                target ??= state.Associations.Catalog.TargetOf(from, category, id);
                if (target is null || state.Associations.Catalog.Find(from, target, category, id) is not { } found)
                {
                    return Problems.Invalid($"No association type {id} exists from {from.Caption}");
                }

                types.Add(found);
            }

            var toId = item.Member("to")?.Text("id");
            if (target is null || state.Store(target).Find(toId) is not { IsLive: true } to)
            {
                return Problems.Invalid($"The record {toId} to associate with does not exist");
            }

            associations.Add(new AssociationInput(to, types));
        }

        return associations;
    }
}
