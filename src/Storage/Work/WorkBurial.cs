namespace Hearth.Storage.Work;

/// <summary>Moves an item to the dead letters, with the reason an operator will read.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Revision">The revision that failed: a newer one keeps its row.</param>
/// <param name="ErrorClass">A short stable class, for example <c>fix-the-data</c> or <c>malformed</c>.</param>
/// <param name="Error">The vendor's or our own message, without personal data.</param>
public sealed record WorkBurial(string Key, long Revision, string ErrorClass, string Error);
