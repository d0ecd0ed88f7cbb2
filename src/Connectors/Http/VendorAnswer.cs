using System.Net.Http.Headers;

namespace Hearth.Connectors.Http;

/// <summary>A vendor's whole answer to one call, whatever its status.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, read to its end.</param>
/// <param name="Headers">The answer's headers.</param>
internal sealed record VendorAnswer(int Status, byte[] Body, HttpResponseHeaders Headers)
{
    /// <summary>True for 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>How long the vendor asks to wait, where it says so and the time has not passed.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now)
    {
        var asked = Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - now);
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>A header that holds one whole number from zero to a maximum; null when it is absent or anything else.</summary>
    public long? Number(string header, long max) =>
        Headers.TryGetValues(header, out var values) && long.TryParse(values.FirstOrDefault(), out var number) && number >= 0 && number <= max
            ? number
            : null;
}
