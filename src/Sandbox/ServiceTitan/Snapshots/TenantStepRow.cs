using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One row that a step put.</summary>
/// <param name="Table">The name of its table.</param>
/// <param name="Row">The whole row as a snapshot has it.</param>
/// <param name="WrittenOn">When the tenant's clock saw it written.</param>
internal sealed record TenantStepRow(string Table, JsonElement Row, DateTimeOffset WrittenOn);
