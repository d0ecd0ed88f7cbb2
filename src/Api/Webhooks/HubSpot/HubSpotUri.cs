using System.Buffers;
using System.Text;

namespace Hearth.Api.Webhooks.HubSpot;

/// <summary>The address as HubSpot signs it in version 3: only the documented characters are decoded.</summary>
/// <remarks>https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation</remarks>
internal static class HubSpotUri
{
    private const int EscapeLength = 3;
    private static readonly SearchValues<char> Percent = SearchValues.Create("%");

    /// <summary>Decodes the documented escapes and leaves every other as it stands.</summary>
    public static string Decode(string uri)
    {
        if (uri.AsSpan().IndexOfAny(Percent) < 0)
        {
            return uri;
        }

        var decoded = new StringBuilder(uri.Length);
        for (var at = 0; at < uri.Length;)
        {
            var escape = uri.AsSpan(at, Math.Min(EscapeLength, uri.Length - at));
            var character = Documented(escape);
            decoded.Append(character ?? uri[at]);
            at += character is null ? 1 : EscapeLength;
        }

        return decoded.ToString();
    }

    private static char? Documented(ReadOnlySpan<char> escape) => escape switch
    {
        "%3A" => ':',
        "%2F" => '/',
        "%3F" => '?',
        "%40" => '@',
        "%21" => '!',
        "%24" => '$',
        "%27" => '\'',
        "%28" => '(',
        "%29" => ')',
        "%2A" => '*',
        "%2C" => ',',
        "%3B" => ';',
        _ => null,
    };
}
