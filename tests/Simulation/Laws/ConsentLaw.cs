using Hearth.Domain.Policy;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Consent: where the last word of a household's people is an opt-out, every record that receives it says so.</summary>
internal sealed class ConsentLaw : ILaw
{
    private const string Field = FieldName.HouseholdDoNotMail;

    /// <inheritdoc />
    public string Name => "consent";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        if (evidence.Policy.Find(Field) is not { Owner: FieldOwner.Shared, Rule: ConflictRule.MostRestrictive } policy)
        {
            yield break;
        }

        var optOut = FieldValue.Of(true);
        foreach (var entity in evidence.Entities)
        {
            var records = entity.Links.Select(link => link.Record).ToHashSet();
            var last = evidence.Edits.Where(edit => edit.Field == Field && records.Contains(edit.Record)).MaxBy(edit => edit.At);
            if (last?.New != optOut || entity.Root.CellOf(Field).StandsStill)
            {
                continue;
            }

            foreach (var link in entity.Links.Where(link => link.IsLive && policy.IsReceivedBy(link.System)))
            {
                if (evidence.Find(link.Record) is { IsLive: true } record && record.Fields.ContainsKey(Field) && record.ValueOf(Field) != optOut)
                {
                    yield return $"{entity.Id}: the last word is the opt-out at {last.Record}, but {link.Record} does not say so.";
                }
            }
        }
    }
}
