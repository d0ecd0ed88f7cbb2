using Microsoft.AspNetCore.Http.HttpResults;

namespace Hearth.Api.Identity;

/// <summary>What is wrong with a question about identity.</summary>
internal static class IdentityProblem
{
    public static ProblemHttpResult Unknown(string parameter, string value, IEnumerable<string> accepted) => Malformed(
        parameter, $"'{(value.Length > 50 ? value[..50] : value)}' is none of: {string.Join(", ", accepted)}.");

    public static ProblemHttpResult Malformed(string parameter, string accepted) => TypedResults.Problem(
        accepted, statusCode: StatusCodes.Status400BadRequest, title: $"The parameter '{parameter}' is not accepted");
}
