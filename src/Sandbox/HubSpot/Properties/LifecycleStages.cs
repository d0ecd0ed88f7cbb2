namespace Hearth.Sandbox.HubSpot;

/// <summary>Lifecycle stages go one way, in the order of the property's options.</summary>
internal static class LifecycleStages
{
    private const string PropertyName = "lifecyclestage";

    /// <summary>Whether a value would move a record to an earlier stage; clearing first is the way around it.</summary>
    public static bool MovesBackwards(CrmRecord record, PropertyDefinition property, string value)
    {
        if (property.Name != PropertyName || value.Length == 0 || record.Read(property) is not { Length: > 0 } present)
        {
            return false;
        }

        return Place(property, value) < Place(property, present);
    }

    private static int Place(PropertyDefinition property, string value)
    {
        for (var place = 0; place < property.Options.Count; place++)
        {
            if (property.Options[place].Value == value)
            {
                return place;
            }
        }

        return -1;
    }
}
