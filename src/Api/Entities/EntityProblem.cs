using Hearth.Domain.Values;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearth.Api.Entities;

/// <summary>Why there is no entity to show.</summary>
internal static class EntityProblem
{
    public static ProblemHttpResult Malformed(EntityKind kind) => TypedResults.Problem(
        $"A {Name(kind)}'s id is '{Prefix(kind)}-' followed by small letters and digits.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "The id is malformed");

    public static ProblemHttpResult Unknown(EntityKind kind) => TypedResults.Problem(
        $"The account has no {Name(kind)} with this id.",
        statusCode: StatusCodes.Status404NotFound,
        title: $"There is no such {Name(kind)}");

    private static string Name(EntityKind kind) => kind is EntityKind.Household ? "household" : "job";

    private static char Prefix(EntityKind kind) => kind is EntityKind.Household ? 'h' : 'j';
}
