namespace Hearth.Api.Identity;

/// <summary>Which records get a household of their own.</summary>
/// <param name="Records">The records, each <c>connection/type/id</c>.</param>
/// <param name="By">Who says so.</param>
internal sealed record SplitBody(IReadOnlyList<string?>? Records, string? By);
