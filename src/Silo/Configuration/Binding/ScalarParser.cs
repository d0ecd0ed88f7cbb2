using System.Globalization;
using System.Net;

namespace Hearth.Silo.Configuration.Binding;

/// <summary>Reads one value of the configuration. Null where the text does not spell one.</summary>
internal static class ScalarParser
{
    /// <summary>True for the types that one value can spell.</summary>
    public static bool CanParse(Type type) => type.IsEnum
        || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double)
        || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(Uri) || type == typeof(IPAddress);

    public static object? Parse(Type type, string text) => type switch
    {
        _ when type.IsEnum => ParseChoice(type, text),
        _ when type == typeof(string) => text,
        _ when type == typeof(bool) => bool.TryParse(text, out var value) ? value : null,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ when type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
        // A bare number would be read as days, which nobody means.
        _ when type == typeof(TimeSpan) => text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ when type == typeof(Guid) => Guid.TryParse(text, out var value) ? value : null,
        _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var value) && value.Scheme is "http" or "https" ? value : null,
        _ when type == typeof(IPAddress) => IPAddress.TryParse(text, out var value) ? value : null,
        _ => throw new NotSupportedException($"No setting may be of the type {type}."),
    };

    private static object? ParseChoice(Type type, string text)
    {
        var name = Enum.GetNames(type).FirstOrDefault(name => string.Equals(ChoiceName.Of(name), text, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(type, name);
    }
}
