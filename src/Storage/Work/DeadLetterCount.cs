namespace Hearth.Storage.Work;

/// <summary>How many dead letters of a lane are there for one reason.</summary>
/// <param name="Origin">The set that they came from.</param>
/// <param name="Lane">The lane.</param>
/// <param name="ErrorClass">The reason's class, for example <c>malformed</c>.</param>
/// <param name="Letters">How many.</param>
public sealed record DeadLetterCount(WorkSet Origin, string Lane, string ErrorClass, long Letters);
