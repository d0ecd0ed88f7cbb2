using System.Globalization;

namespace Hearth.Sandbox.HubSpot;

/// <summary>How two values of a property compare: numbers and times by size, everything else as text.</summary>
internal static class SearchOrder
{
    public static bool IsScalar(PropertyDefinition property) => property.Type is "number" or "date" or "datetime";

    public static int Compare(PropertyDefinition property, string left, string right)
    {
        if (property.Type == "number"
            && decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var leftNumber)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var rightNumber))
        {
            return leftNumber.CompareTo(rightNumber);
        }

        if (property.Type is "date" or "datetime" && Timestamps.Parse(left) is { } leftTime && Timestamps.Parse(right) is { } rightTime)
        {
            return leftTime.CompareTo(rightTime);
        }

        return string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
