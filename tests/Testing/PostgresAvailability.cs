namespace Hearth.Testing;

/// <summary>The test server, or why there is none: a test then skips itself with that sentence.</summary>
/// <param name="Server">The server, or null.</param>
/// <param name="WhyNot">One sentence where there is none, else empty.</param>
public sealed record PostgresAvailability(PostgresServer? Server, string WhyNot);
