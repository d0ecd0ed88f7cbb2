using Hearth.Contracts;
using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.Api.Identity;

/// <summary>What operators decide about households.</summary>
internal static class IdentityCommands
{
    private const int RecordParts = 3;
    private const int RecordsMax = 500;

    public static void MapIdentityCommands(this IEndpointRouteBuilder account)
    {
        Describe(account.MapPost("/identity/verdicts", JudgeAsync), "JudgeMatch", "Say of a case whether both are one household")
            .WithDescription(
                "`verdict` is same (the households are merged) or different (nobody is asked again; what was linked is divided again). Where `candidate` is a contact as `record` is, different says that the two are two people and are reported as duplicates no more; same takes that back. `move` says with same whose an email or phone is that both show: it is taken from everybody else of the household. `ignorePhone`, `ignoreEmail` and `ignoreDomain` name what is to match nobody from now on, as an ignored key does.");
        Describe(account.MapPost("/households/{id}/merge", MergeAsync), "MergeHousehold", "Merge a household into another one")
            .WithDescription("The other one keeps its id and has everything. Can be split again.");
        Describe(account.MapPost("/households/{id}/split", SplitAsync), "SplitHousehold", "Divide records off into a household of their own")
            .WithDescription("`records` are some of the household's, each `connection/type/id`. History and values go with their records.");
        Describe(account.MapPost("/households/{id}/holds/release", ReleaseAsync), "ReleaseHold", "Hold a household back no longer")
            .WithDescription(
                "`hold` is a hold's id, as the household's findings name it: of a household that shows an email or phone of a person who asked to be forgotten. The other holds end by a verdict, or with the mark in the name.");
        Describe(account.MapPut("/households/{id}/people/{person}/roles", SayRolesAsync), "SayRoles", "Say what a person is to a household")
            .WithDescription(
                "`roles` are some of payer, occupant, manager and landlord, instead of what the records suggest; none takes that back. The email and phone of a manager or landlord weigh less.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(
        string account, string id, ReleaseBody body, [FromServices] IGrainFactory grains)
    {
        if ((Missing(("hold", body.Hold), ("by", body.By)) ?? NoHousehold(id)) is { } malformed)
        {
            return malformed;
        }

        var refusal = await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(new AccountId(account), new EntityId(id)))
            .ReleaseHoldAsync(body.Hold!, body.By!, body.Reason ?? "");
        return refusal is ReleaseRefusal.None ? TypedResults.NoContent() : IdentityProblem.Refused(refusal);
    }

    private static async Task<Results<Ok<UnionView>, ProblemHttpResult>> JudgeAsync(
        string account, VerdictBody body, [FromServices] IGrainFactory grains, [FromServices] IIdentityIndex identities, CancellationToken cancellationToken)
    {
        if (Missing(("record", body.Record), ("candidate", body.Candidate), ("verdict", body.Verdict), ("by", body.By)) is { } missing)
        {
            return missing;
        }

        if (!TryRead(body.Record, out var record))
        {
            return IdentityProblem.Malformed("record", "A record, as connection/type/id.");
        }

        var isOfContacts = TryRead(body.Candidate, out var other);
        if (!isOfContacts && !IsHousehold(body.Candidate))
        {
            return IdentityProblem.Malformed("candidate", "The id of a household, or a contact, as connection/type/id.");
        }

        if (!CaseWords.Verdicts.TryGetValue(body.Verdict!, out var verdict))
        {
            return IdentityProblem.Unknown("verdict", body.Verdict!, CaseWords.Verdicts.Keys);
        }

        if (isOfContacts)
        {
            return OfCasesAlone(body) ?? await JudgeContactsAsync(new AccountId(account), record, other, verdict, body, grains, identities, cancellationToken);
        }

        MoveRequest? move = null;
        if (body.Move is { } moved && !TryRead(moved, verdict, out move, out var malformed))
        {
            return malformed;
        }

        var ignored = KeyEndpoints.Named((TypedKey.Phone, body.IgnorePhone), (TypedKey.Email, body.IgnoreEmail), (TypedKey.Domain, body.IgnoreDomain));
        var answer = await grains.GetGrain<IRegistrarGrain>(account).JudgeAsync(
            new JudgeRequest(record, new EntityId(body.Candidate!), verdict, [.. ignored], body.By!, body.Reason ?? "") { Move = move });
        if (answer.Unread is { } unread)
        {
            return IdentityProblem.Refused(answer.IsMoveUnread ? $"move.{unread.Kind}" : IgnoreParameter(unread.Kind), unread.Refusal);
        }

        if (answer.MoveRefusal is not MoveRefusal.None)
        {
            return IdentityProblem.Refused(answer.MoveRefusal, move!.Method.Kind);
        }

        return answer.IsKnown ? Answer(new UnionAnswer(answer.Refusal, answer.Household!.Value)) : IdentityProblem.NoSuchCase();
    }

    private static async Task<Results<Ok<UnionView>, ProblemHttpResult>> JudgeContactsAsync(
        AccountId account,
        RecordRef contact,
        RecordRef other,
        Verdict verdict,
        VerdictBody body,
        IGrainFactory grains,
        IIdentityIndex identities,
        CancellationToken cancellationToken)
    {
        var owners = await identities.FindEntitiesAsync(account, [contact, other], cancellationToken);
        var isSaid = owners.TryGetValue(contact, out var household) && owners.GetValueOrDefault(other) == household && household.Kind is EntityKind.Household
            && await grains.GetGrain<IHouseholdGrain>(GrainKeys.Entity(account, household)).SayContactsAsync(contact, other, verdict, body.By!, body.Reason ?? "");
        return isSaid ? TypedResults.Ok(new UnionView(household.Value)) : IdentityProblem.NoSuchContacts();
    }

    /// <summary>What can only be said of a record and a household, or null.</summary>
    private static ProblemHttpResult? OfCasesAlone(VerdictBody body) => new (string Name, object? Value)[]
        {
            ("move", body.Move), ("ignorePhone", body.IgnorePhone), ("ignoreEmail", body.IgnoreEmail), ("ignoreDomain", body.IgnoreDomain),
        }.FirstOrDefault(said => said.Value is not null).Name is { } name
        ? IdentityProblem.Malformed(name, "Only where the candidate is a household.")
        : null;

    private static bool TryRead(
        MoveBody body, Verdict verdict, out MoveRequest? move, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out ProblemHttpResult? malformed)
    {
        List<TypedKey> named = [.. KeyEndpoints.Named((TypedKey.Phone, body.Phone), (TypedKey.Email, body.Email))];
        malformed = verdict is not Verdict.Same ? IdentityProblem.Malformed("move", "Only with the verdict same: different households share nothing.")
            : named.Count != 1 ? IdentityProblem.Malformed(named.Count == 0 ? "move.phone" : "move.email", "Exactly one of phone and email is named.")
            : body.Household is { } household && !IsHousehold(household) ? IdentityProblem.Malformed("move.household", "The id of a household.")
            : null;
        move = malformed is null ? new MoveRequest(named[0], body.Household is { } id ? new EntityId(id) : null, body.Person) : null;
        return malformed is null;
    }

    private static string IgnoreParameter(string kind) => kind switch
    {
        TypedKey.Phone => "ignorePhone",
        TypedKey.Email => "ignoreEmail",
        TypedKey.Domain => "ignoreDomain",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<Results<Ok<UnionView>, ProblemHttpResult>> MergeAsync(
        string account, string id, MergeBody body, [FromServices] IGrainFactory grains)
    {
        if ((Missing(("into", body.Into), ("by", body.By)) ?? NoHousehold(id)) is { } malformed)
        {
            return malformed;
        }

        return IsHousehold(body.Into)
            ? Answer(await grains.GetGrain<IRegistrarGrain>(account).MergeAsync(
                new EntityId(id), new EntityId(body.Into!), UnionCause.Review($"operator {body.By}")))
            : IdentityProblem.Malformed("into", "The id of a household.");
    }

    private static async Task<Results<Ok<UnionView>, ProblemHttpResult>> SplitAsync(
        string account, string id, SplitBody body, [FromServices] IGrainFactory grains)
    {
        if (Missing(("records", body.Records is { Count: > 0 } ? "some" : null), ("by", body.By)) is { } missing)
        {
            return missing;
        }

        var records = new List<RecordRef>();
        foreach (var text in body.Records!)
        {
            if (!TryRead(text, out var record) || records.Count >= RecordsMax)
            {
                return IdentityProblem.Malformed("records", $"At most {RecordsMax} records, each as connection/type/id.");
            }

            records.Add(record);
        }

        return NoHousehold(id) is { } malformed
            ? malformed
            : Answer(await grains.GetGrain<IRegistrarGrain>(account).SplitAsync(
                new EntityId(id), [.. records], UnionCause.Review($"operator {body.By}")));
    }

    private static async Task<Results<Ok<PersonView>, ProblemHttpResult>> SayRolesAsync(
        string account, string id, string person, RolesBody body, [FromServices] IGrainFactory grains)
    {
        if ((Missing(("roles", body.Roles is null ? null : "some or none"), ("by", body.By)) ?? NoHousehold(id)) is { } malformed)
        {
            return malformed;
        }

        if (body.Roles!.Select(role => role ?? "").FirstOrDefault(role => !CaseWords.Roles.ContainsKey(role)) is { } unknown)
        {
            return IdentityProblem.Unknown("roles", unknown, CaseWords.Roles.Keys);
        }

        var answer = await grains.GetGrain<IRegistrarGrain>(account).SayRolesAsync(
            new EntityId(id), person, [.. body.Roles!.Select(role => CaseWords.Roles[role!])], body.By!);
        return answer.Person is { } said ? TypedResults.Ok(said) : IdentityProblem.Refused(answer.Refusal);
    }

    private static ProblemHttpResult? NoHousehold(string id) =>
        IsHousehold(id) ? null : IdentityProblem.Malformed("id", "The id of a household.");

    private static bool IsHousehold(string? id) => EntityId.IsWellFormed(id) && new EntityId(id!).Kind is EntityKind.Household;

    private static bool TryRead(string? text, out RecordRef record)
    {
        var isRecord = text?.Split('/', RecordParts) is { Length: RecordParts } parts && parts.All(part => part.Length > 0);
        record = isRecord ? RecordRef.Parse(text!) : default;
        return isRecord;
    }

    internal static ProblemHttpResult? Missing(params (string Name, string? Value)[] required) =>
        required.FirstOrDefault(field => string.IsNullOrWhiteSpace(field.Value)).Name is { } name
            ? IdentityProblem.Malformed(name, "It is required.")
            : null;

    private static Results<Ok<UnionView>, ProblemHttpResult> Answer(UnionAnswer answer) => answer.Refusal is UnionRefusal.None
        ? TypedResults.Ok(new UnionView(answer.Household.Value))
        : IdentityProblem.Refused(answer.Refusal);

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route
        .WithTags("Identity")
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);
}
