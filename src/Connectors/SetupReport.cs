using System.Collections.Immutable;

namespace Hearth.Connectors;

/// <summary>What <see cref="IConnector.PrepareAsync"/> found and did.</summary>
/// <param name="Created">What was created, one line each, for example <c>contact property hearth_person_id</c>.</param>
/// <param name="Problems">What stands in the way of writing a record type, for example a property of the wrong type.</param>
public sealed record SetupReport(ImmutableArray<string> Created, ImmutableArray<SetupProblem> Problems);
