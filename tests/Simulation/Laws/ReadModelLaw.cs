using System.Text.Json;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>At rest the read models show what the entities agreed on.</summary>
internal sealed class ReadModelLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "read models";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        foreach (var gone in evidence.Forwards.Keys.Where(gone => evidence.ReadModels.ContainsKey(gone.Value)))
        {
            yield return $"{gone} was merged and still has a row.";
        }

        // A household that was held for a record that never came to it shows nowhere.
        foreach (var entity in evidence.Entities.Where(entity => !entity.Links.IsEmpty))
        {
            if (!evidence.ReadModels.TryGetValue(entity.Id.Value, out var text))
            {
                yield return $"{entity.Id} has no row.";
                continue;
            }

            using var row = JsonDocument.Parse(text);
            foreach (var (part, cell) in entity.Parts.SelectMany(part => part.Cells.Select(cell => (part, cell))))
            {
                var shown = Shown(row.RootElement, part, cell.Field);
                if ((shown ?? "") != PostalAddress.ToLine(cell.Value))
                {
                    yield return $"{entity.Id} agreed on '{cell.Value}' as {cell.Field}; its row shows '{shown}'.";
                }
            }
        }
    }

    private static string? Shown(JsonElement row, Part part, string field) =>
        row.TryGetProperty(part.Id, out var values) && values.TryGetProperty(field, out var value) ? value.GetString() : null;
}
