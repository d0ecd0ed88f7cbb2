using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Grains.Identity;

/// <summary>What a vendor answers that stored a write as it was.</summary>
internal static class WrittenValues
{
    public static ImmutableDictionary<string, FieldValue> ToImmutableDictionaryOfValues(this ImmutableArray<FieldToWrite> fields) =>
        fields.ToImmutableDictionary(field => field.Field, field => field.Value);
}
