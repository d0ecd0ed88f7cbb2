using Hearth.Contracts.Entities;
using Hearth.Contracts.Identity;
using Hearth.Domain.Entities;
using Hearth.Domain.Entities.Merging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearth.Api.Identity;

/// <summary>What is wrong with a question about identity.</summary>
internal static class IdentityProblem
{
    public static ProblemHttpResult Unknown(string parameter, string value, IEnumerable<string> accepted) => Malformed(
        parameter, $"'{(value.Length > 50 ? value[..50] : value)}' is none of: {string.Join(", ", accepted)}.");

    public static ProblemHttpResult NoSuchCase() => TypedResults.Problem(
        "No decision about this record and this household is recorded.", statusCode: StatusCodes.Status404NotFound, title: "There is no such case");

    public static ProblemHttpResult NoSuchContacts() => TypedResults.Problem(
        "The two are no contacts of one portal and one household.", statusCode: StatusCodes.Status404NotFound, title: "There are no such contacts");

    public static ProblemHttpResult Refused(UnionRefusal refusal) => TypedResults.Problem(
        refusal switch
        {
            UnionRefusal.Itself => "A household cannot be merged into itself.",
            UnionRefusal.Cycle => "The household to merge into went into this one before: split them first.",
            UnionRefusal.Unknown => "One of the households is not there: it was never seen, or it was erased.",
            UnionRefusal.Forwarded => "The household went into another one in the meantime: look again.",
            UnionRefusal.NotAHousehold => "Only households are merged and split.",
            UnionRefusal.NoSuchRecords => "None of the records is the household's.",
            UnionRefusal.NothingLeft => "All of the household's records were named: leave at least one.",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        statusCode: StatusCodes.Status409Conflict,
        title: "The households stay as they are");

    public static ProblemHttpResult Refused(RoleRefusal refusal) => refusal switch
    {
        RoleRefusal.UnknownHousehold => TypedResults.Problem(
            "The account has no household with this id, or it was erased.", statusCode: StatusCodes.Status404NotFound, title: "There is no such household"),
        RoleRefusal.UnknownPerson => TypedResults.Problem(
            "The household has no person with this id: its view names them.", statusCode: StatusCodes.Status404NotFound, title: "There is no such person"),
        RoleRefusal.Forwarded => TypedResults.Problem(
            "The household went into another one, where the person has another id: look again.", statusCode: StatusCodes.Status409Conflict, title: "The household is another one's now"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static ProblemHttpResult Refused(ReleaseRefusal refusal) => refusal switch
    {
        ReleaseRefusal.UnknownHousehold => Refused(RoleRefusal.UnknownHousehold),
        ReleaseRefusal.UnknownHold => TypedResults.Problem(
            "The household has no hold with this id: its findings name them.", statusCode: StatusCodes.Status404NotFound, title: "There is no such hold"),
        ReleaseRefusal.Forwarded => Stays("The household went into another one, which has its holds: look again."),
        ReleaseRefusal.Asked => Stays("Whether its records belong to another household is an open case: a verdict on that releases it."),
        ReleaseRefusal.Marked => Stays("A customer's name is marked in ServiceTitan: the hold ends with the mark."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <param name="parameter">The parameter that named the key.</param>
    /// <param name="refusal">Why it was not taken.</param>
    public static ProblemHttpResult Refused(string parameter, KeyRefusal refusal) => refusal switch
    {
        KeyRefusal.Unreadable => Malformed(parameter, "A complete phone number, one email address, or the domain of emails."),
        KeyRefusal.OfSeveralRegions => Malformed(parameter, "The account's regions read this number differently: write it with its country code."),
        KeyRefusal.OfAProvider => Malformed(parameter, "A domain of its own: nobody is recognized by that of a public mail provider."),
        KeyRefusal.NotIgnored => TypedResults.Problem(
            "It counts: nobody said that it is to be ignored, or somebody has taken that back.", statusCode: StatusCodes.Status404NotFound, title: "There is no such ignored key"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <param name="refusal">Why it is not moved.</param>
    /// <param name="kind">What was to be moved, <c>phone</c> or <c>email</c>.</param>
    public static ProblemHttpResult Refused(MoveRefusal refusal, string kind) => refusal switch
    {
        MoveRefusal.UnknownHousehold => Malformed("move.household", "One of the two households of the case."),
        MoveRefusal.UnknownPerson => Malformed("move.person", "A person of that household, as its view names them: nobody else of it could be meant."),
        MoveRefusal.NobodyHasIt => Malformed($"move.{kind}", "One that somebody of the two households has."),
        MoveRefusal.NoRoom => TypedResults.Problem(
            $"The person has other values where the {kind} could stand: change those first.", statusCode: StatusCodes.Status409Conflict, title: "The households stay as they are"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static ProblemHttpResult Malformed(string parameter, string accepted) => TypedResults.Problem(
        accepted, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter '{parameter}' is not accepted");

    private static ProblemHttpResult Stays(string detail) => TypedResults.Problem(
        detail, statusCode: StatusCodes.Status409Conflict, title: "The household stays held");
}
