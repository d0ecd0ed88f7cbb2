using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace Hearth.Silo.Configuration.Binding;

/// <summary>Says in words which values a setting accepts.</summary>
internal static class AcceptedValues
{
    // RangeAttribute has no bounds of 64-bit integers: theirs arrive rounded to the nearest double.
    private const double Unbounded = long.MaxValue;

    public static string Describe(PropertyInfo property, Type type)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            return DescribeRange(range);
        }

        return property.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern
            ? $"a text of the form {pattern.Pattern}"
            : DescribeType(type);
    }

    private static string DescribeRange(RangeAttribute range) => range.Maximum switch
    {
        int.MaxValue or >= Unbounded => $"{Text(range.Minimum)} or more",
        _ => $"{Text(range.Minimum)} to {Text(range.Maximum)}",
    };

    private static string DescribeType(Type type) => type switch
    {
        _ when type.IsEnum => string.Join(", ", Enum.GetNames(type).Select(ChoiceName.Of)),
        _ when type == typeof(bool) => "true, false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(double) => "a number",
        _ when type == typeof(TimeSpan) => "a duration such as 00:00:30",
        _ when type == typeof(Guid) => "a GUID",
        _ when type == typeof(Uri) => "an http or https address",
        _ when type == typeof(IPAddress) => "an IP address",
        _ => "a text",
    };

    private static string Text(object bound) => Convert.ToString(bound, CultureInfo.InvariantCulture) ?? "";
}
