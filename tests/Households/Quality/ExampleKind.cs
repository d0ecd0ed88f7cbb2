namespace Hearth.Testing.Households.Quality;

public enum ExampleKind
{
    WrongLink,
    WrongUnion,
    MissedLink,
    TrueReview,
    FalseReview,
}
