using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Laws;

/// <summary>Nothing lost: at rest Hearth knows what every linked record holds, the last edit of every person included.</summary>
internal sealed class KnowledgeLaw : ILaw
{
    /// <inheritdoc />
    public string Name => "nothing lost";

    /// <inheritdoc />
    public IEnumerable<string> Violations(Evidence evidence)
    {
        foreach (var (entity, link, record) in evidence.LiveLinks)
        {
            if (!record.IsLive)
            {
                // What is gone is told once, by an event that may be lost; absence is not looked for.
                if (evidence.EventsMayBeLost)
                {
                    continue;
                }

                yield return $"{entity.Id} believes that {record.Record} stands, which is {record.State}.";
                continue;
            }

            foreach (var (field, _, _) in evidence.FieldsOf(entity, link))
            {
                var (known, holds) = (link.ShadowOf(field)?.Value ?? default, record.ValueOf(field));
                if (record.Fields.ContainsKey(field) && known != holds && link.ShadowOf(field)?.Rendered != holds)
                {
                    yield return $"{entity.Id} believes that {record.Record} holds '{known}' as {field}; it holds '{holds}'.";
                }
            }
        }

        foreach (var record in evidence.Records.Where(record => record.IsLive && !evidence.Links.ContainsKey(record.Record) && Linking.IsExpected(record, evidence)))
        {
            yield return $"{record.Record} is linked to nothing.";
        }

        foreach (var (record, id) in evidence.Links.Where(link => evidence.Find(link.Key) is { IsLive: true }))
        {
            if (record.Type == RecordType.CustomerContact && evidence.Find(record)!.Parent is { } customer && evidence.Find(customer) is { IsLive: true }
                && evidence.Links.TryGetValue(customer, out var owner) && owner != id
                && !IsErased(evidence, id) && !IsErased(evidence, owner))
            {
                yield return $"{record} hangs on {customer} of {owner} and belongs to {id}.";
            }

            if (!evidence.Entities.Any(entity => entity.Id == id && entity.FindLink(record) is { IsLive: true }))
            {
                yield return $"The registrar links {record} to {id}, which does not know it.";
            }
        }
    }

    /// <summary>Whoever was erased keeps their records, wherever they went since, and nobody is merged into them.</summary>
    private static bool IsErased(Evidence evidence, EntityId household) => evidence.Entities.Any(entity => entity.Id == household && entity.IsErased);
}
