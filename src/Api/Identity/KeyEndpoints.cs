using Hearth.Contracts.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Identity;

/// <summary>Rules by example: keys by which nobody is to be recognized.</summary>
internal static class KeyEndpoints
{
    private const string Path = "/identity/ignored";

    public static void MapIgnoredKeys(this IEndpointRouteBuilder account)
    {
        Describe(account.MapGet(Path, GetAsync), "GetIgnoredKeys", "The phones, emails and domains that match nobody, and who said so")
            .WithDescription("`lifted=true` shows those that count again too.");
        Describe(account.MapPost(Path, IgnoreAsync), "IgnoreKey", "Let a phone, an email or a mail domain match nobody from now on")
            .WithDescription("Names one of `phone`, `email` and `domain`. Open cases that rested on it are decided anew; what is linked stays linked.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        Describe(account.MapDelete(Path, LiftAsync), "LiftIgnoredKey", "Let an ignored phone, email or mail domain count again")
            .WithDescription("With the same body. Households that fit each other by it come up as cases.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<IReadOnlyList<IgnoredKeyView>>> GetAsync(
        string account, [FromServices] IMatchCases cases, CancellationToken cancellationToken, bool lifted = false)
    {
        var keys = await cases.ReadIgnoredAsync(new AccountId(account), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<IgnoredKeyView>>([.. keys.Where(key => lifted || key.Lifted is null).Select(View)]);
    }

    private static Task<Results<Ok<KeyView>, ProblemHttpResult>> IgnoreAsync(
        string account, KeyBody body, [FromServices] IGrainFactory grains) =>
        SayAsync(body, key => grains.GetGrain<IRegistrarGrain>(account).IgnoreAsync(key, body.By!, body.Reason ?? ""));

    private static Task<Results<Ok<KeyView>, ProblemHttpResult>> LiftAsync(
        string account, [FromBody] KeyBody body, [FromServices] IGrainFactory grains) =>
        SayAsync(body, key => grains.GetGrain<IRegistrarGrain>(account).LiftAsync(key, body.By!, body.Reason ?? ""));

    private static async Task<Results<Ok<KeyView>, ProblemHttpResult>> SayAsync(KeyBody body, Func<TypedKey, Task<KeyAnswer>> say)
    {
        if (IdentityCommands.Missing(("by", body.By)) is { } missing)
        {
            return missing;
        }

        List<TypedKey> named = [.. Named((TypedKey.Phone, body.Phone), (TypedKey.Email, body.Email), (TypedKey.Domain, body.Domain))];
        if (named is not [var key])
        {
            return IdentityProblem.Malformed(named.Count == 0 ? "phone" : named[1].Kind, "Exactly one of phone, email and domain is named.");
        }

        var answer = await say(key);
        return answer.Refusal is KeyRefusal.None
            ? TypedResults.Ok(new KeyView(answer.Kind, answer.Value))
            : IdentityProblem.Refused(answer.Kind, answer.Refusal);
    }

    /// <summary>What was typed, without what was left out.</summary>
    internal static IEnumerable<TypedKey> Named(params (string Kind, string? Text)[] fields) =>
        fields.Where(field => field.Text is not null).Select(field => new TypedKey(field.Kind, field.Text!));

    private static IgnoredKeyView View(IgnoredKey key) => new(key.Key.Kind, key.Key.Value, View(key.Ignored), key.Lifted is { } lifted ? View(lifted) : null);

    private static KeyWordView View(KeyWord word) => new(word.By, word.At, word.Reason);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) =>
        route.WithTags("Identity").WithName(name).WithSummary(summary).ProducesProblem(StatusCodes.Status404NotFound);
}
