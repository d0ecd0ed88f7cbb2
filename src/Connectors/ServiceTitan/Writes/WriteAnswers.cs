using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>Turns what the vendor answered into the outcome of a write.</summary>
internal static class WriteAnswers
{
    /// <summary>The write is done; of the answer only the written fields count.</summary>
    public static WriteOutcome Applied(RecordWrite write, Observation answer)
    {
        var written = write.Fields.Select(field => field.Field).ToHashSet();
        var stored = answer.Fields
            .Where(field => written.Contains(field.Field))
            .ToImmutableDictionary(field => field.Field, field => field.Value);
        return new WriteOutcome.Applied(answer.Record, answer.ModifiedAt, stored);
    }

    /// <summary>The fields of a write that ServiceTitan does not take; the write as a whole is refused then.</summary>
    public static WriteOutcome? RefusedFields(RecordWrite write, params ReadOnlySpan<string> taken)
    {
        var refused = ImmutableArray.CreateBuilder<string>();
        foreach (var field in write.Fields)
        {
            if (!taken.Contains(field.Field))
            {
                refused.Add(field.Field);
            }
        }

        return refused.Count == 0
            ? null
            : new WriteOutcome.Rejected(refused.ToImmutable(), $"ServiceTitan takes no {string.Join(", ", refused)} on a {write.Type}.");
    }

    /// <summary>The value of a field that the write carries, or null when it does not.</summary>
    public static FieldValue? Written(RecordWrite write, string field)
    {
        foreach (var candidate in write.Fields)
        {
            if (candidate.Field == field)
            {
                return candidate.Value;
            }
        }

        return null;
    }

    /// <summary>The value that a field should have: the written one, else the entity's agreed one.</summary>
    public static FieldValue Agreed(RecordWrite write, string field) =>
        Written(write, field) ?? write.Context.GetValueOrDefault(field);
}
