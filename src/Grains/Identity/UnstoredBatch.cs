using Hearth.Domain.Identity;

namespace Hearth.Grains.Identity;

/// <summary>A batch that has been decided and is being stored, while the next one is decided already.</summary>
/// <param name="Decision">What was decided, and what the index may not show yet.</param>
/// <param name="Stored">Done when it is durable.</param>
internal sealed record UnstoredBatch(RegistrarDecision Decision, Task Stored);
