namespace Hearth.Contracts.Status;

/// <summary>A connection and its health.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="System"><c>servicetitan</c> or <c>hubspot</c>.</param>
/// <param name="State"><c>preparing</c>, <c>ready</c>, <c>stopped</c>.</param>
/// <param name="Problems">What an operator must put right, one sentence each.</param>
/// <param name="Created">What the setup created at the vendor.</param>
[GenerateSerializer, Immutable, Alias("hearth.connection-status")]
public sealed record ConnectionStatus(
    [property: Id(0)] string Connection,
    [property: Id(1)] string System,
    [property: Id(2)] string State,
    [property: Id(3)] IReadOnlyList<string> Problems,
    [property: Id(4)] IReadOnlyList<string> Created);
