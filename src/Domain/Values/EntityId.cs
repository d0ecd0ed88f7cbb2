using System.Buffers;

namespace Hearth.Domain.Values;

/// <summary>Hearth's own id of a household or a job, unique within an account and never reused.</summary>
/// <param name="Value"><c>h-</c> or <c>j-</c> followed by a ULID in lower case.</param>
public readonly record struct EntityId(string Value)
{
    private const string HouseholdPrefix = "h-";
    private const string JobPrefix = "j-";
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The kind that the id's prefix names.</summary>
    /// <exception cref="FormatException">The id has no known prefix.</exception>
    public EntityKind Kind => Value switch
    {
        _ when Value.StartsWith(HouseholdPrefix, StringComparison.Ordinal) => EntityKind.Household,
        _ when Value.StartsWith(JobPrefix, StringComparison.Ordinal) => EntityKind.Job,
        _ => throw new FormatException($"'{Value}' is not an entity id: it starts with neither 'h-' nor 'j-'."),
    };

    /// <summary>Makes an id of a kind from a unique suffix.</summary>
    public static EntityId Create(EntityKind kind, string unique) =>
        new((kind is EntityKind.Household ? HouseholdPrefix : JobPrefix) + unique);

    /// <summary>True when the text has the form of an id; nothing is said about whether it exists.</summary>
    public static bool IsWellFormed(string? text) =>
        text is { Length: > 2 and <= 64 }
        && (text.StartsWith(HouseholdPrefix, StringComparison.Ordinal) || text.StartsWith(JobPrefix, StringComparison.Ordinal))
        && text.AsSpan(2).IndexOfAnyExcept(Allowed) < 0;

    /// <inheritdoc />
    public override string ToString() => Value;
}
