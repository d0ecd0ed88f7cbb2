using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearth.Api.Entities;

/// <summary>Why a record has no household or job to name.</summary>
internal static class RecordProblem
{
    public static ProblemHttpResult Malformed(IEnumerable<string> types) => TypedResults.Problem(
        $"The type is one of: {string.Join(", ", types.Order(StringComparer.Ordinal))}. The id is the vendor's own.",
        statusCode: StatusCodes.Status400BadRequest,
        title: "The record is malformed");

    public static ProblemHttpResult UnknownConnection() => TypedResults.Problem(
        "The account has no connection of this name.", statusCode: StatusCodes.Status404NotFound, title: "There is no such connection");

    public static ProblemHttpResult Unlinked() => TypedResults.Problem(
        "Hearth has not seen the record yet, or it belongs to no household and no job.",
        statusCode: StatusCodes.Status404NotFound,
        title: "The record is not linked");
}
