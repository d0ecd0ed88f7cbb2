using Hearth.Domain.Identity;
using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households.Quality;

/// <summary>A record that was not decided as the truth says.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Record">The record.</param>
/// <param name="Other">A record that it should have been with, or was put with.</param>
/// <param name="Match">The evidence by which it was decided, where there was any.</param>
public sealed record Example(ExampleKind Kind, LabelledRecord Record, LabelledRecord Other, Match? Match);
