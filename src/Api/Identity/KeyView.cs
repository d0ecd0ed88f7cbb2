namespace Hearth.Api.Identity;

/// <summary>A key on which somebody said a word.</summary>
/// <param name="Kind"><c>phone</c>, <c>email</c> or <c>domain</c>.</param>
/// <param name="Value">The key in its canonical form.</param>
internal sealed record KeyView(string Kind, string Value);

/// <summary>A key that is ignored, or was.</summary>
/// <param name="Kind"><c>phone</c>, <c>email</c> or <c>domain</c>.</param>
/// <param name="Value">The key in its canonical form.</param>
/// <param name="Ignored">Who said so.</param>
/// <param name="Lifted">Who said that it counts again; null while it is ignored.</param>
internal sealed record IgnoredKeyView(string Kind, string Value, KeyWordView Ignored, KeyWordView? Lifted);

/// <summary>What somebody said of a key.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why.</param>
internal sealed record KeyWordView(string By, DateTimeOffset At, string Reason);
