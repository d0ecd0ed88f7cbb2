namespace Hearth.Storage.Identity;

/// <summary>Something by which a record can be recognized.</summary>
/// <param name="Kind"><c>email</c>, <c>phone</c> or a cross-system id such as <c>customer-id</c>.</param>
/// <param name="Value">The canonical value.</param>
public readonly record struct MatchKey(string Kind, string Value);
