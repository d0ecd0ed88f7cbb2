using System.Security.Cryptography;
using System.Text.Json;
using Hearth.Contracts.Entities;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Hearth.Api.Entities;

/// <summary>An entity's JSON with its ETag.</summary>
internal static class EntityAnswer
{
    private const int HashCharacters = 16;

    /// <summary>The view, or 304 where the caller holds it already.</summary>
    public static IResult Of(HttpContext context, EntityView view)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var json = JsonSerializer.SerializeToUtf8Bytes(view, options);
        // A shadow or a finding can move while the entity's clock stands, so the version alone would hide it.
        var hash = Convert.ToHexStringLower(SHA256.HashData(json))[..HashCharacters];
        var tag = new EntityTagHeaderValue($"\"{view.Version}-{hash}\"");
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
    }
}
