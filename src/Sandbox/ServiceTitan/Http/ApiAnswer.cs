using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a call is answered with.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>200 with a JSON document.</summary>
    public sealed record Document(Action<Utf8JsonWriter> Write) : ApiAnswer;

    /// <summary>200 without a body.</summary>
    public sealed record Empty : ApiAnswer
    {
        public static Empty Instance { get; } = new();
    }

    /// <summary>The vendor's <c>ApiErrorResponse</c>: 400, 404 or 409.</summary>
    public sealed record Problem(int Status, string Title, IReadOnlyDictionary<string, List<string>> Errors) : ApiAnswer;

    /// <summary>The gateway's own words, before the API is reached: 401, 404 or 429.</summary>
    public sealed record Gateway(int Status, string Message, TimeSpan? RetryAfter = null) : ApiAnswer;

    public static ApiAnswer Of(WriteProblem problem) => problem.Kind switch
    {
        WriteProblemKind.Missing => NotFound(problem.Message),
        WriteProblemKind.Conflict => new Problem(StatusCodes.Status409Conflict, problem.Message, NoErrors),
        _ => Invalid(new Dictionary<string, List<string>> { [problem.Field] = [problem.Message] }),
    };

    public static ApiAnswer NotFound(string message) => new Problem(StatusCodes.Status404NotFound, message, NoErrors);

    public static ApiAnswer Invalid(IReadOnlyDictionary<string, List<string>> errors) =>
        new Problem(StatusCodes.Status400BadRequest, "One or more validation errors occurred.", errors);

    private static Dictionary<string, List<string>> NoErrors { get; } = [];
}
