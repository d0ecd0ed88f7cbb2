namespace Hearth.Sandbox.HubSpot;

/// <summary>A refusal, as HubSpot words it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Category">The category, as <c>VALIDATION_ERROR</c>.</param>
/// <param name="Message">The sentence.</param>
internal sealed record CrmProblem(int Status, string Category, string Message)
{
    public string? SubCategory { get; init; }

    public IReadOnlyList<CrmProblemDetail> Details { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Context { get; init; }

    /// <summary>The links of a missing scope's answer.</summary>
    public IReadOnlyDictionary<string, string>? Links { get; init; }

    /// <summary>The policy that a 429 names; it takes the place of the category.</summary>
    public string? PolicyName { get; init; }

    public CrmProblem With(string key, params string[] values)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(Context ?? new Dictionary<string, IReadOnlyList<string>>()) { [key] = values };
        return this with { Context = context };
    }
}
