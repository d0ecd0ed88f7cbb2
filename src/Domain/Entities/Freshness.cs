namespace Hearth.Domain.Entities;

/// <summary>
/// Tells a change worth storing from one that only says how recently a record was looked at, or what is on its way to it. The
/// latter is kept in memory: after a crash the records are read again, and reading shows what they hold then.
/// </summary>
public static class Freshness
{
    /// <summary>True when the second entity says nothing beyond the first but later times and flights.</summary>
    public static bool IsAllThatChanged(Entity before, Entity after) =>
        before.Clock == after.Clock
        && before.Parts == after.Parts
        && before.Findings == after.Findings
        && before.Intents == after.Intents
        && before.Forward == after.Forward
        && before.Absorbed == after.Absorbed
        && before.Partings == after.Partings
        && before.Names == after.Names
        && before.Former == after.Former
        && before.Holds == after.Holds
        && before.Erasures == after.Erasures
        && before.Links.Length == after.Links.Length
        && before.Links.Zip(after.Links).All(pair => IsAllThatChanged(pair.First, pair.Second));

    private static bool IsAllThatChanged(Link before, Link after) =>
        ReferenceEquals(before, after)
        || ((before with { ModifiedAt = after.ModifiedAt, Shadows = after.Shadows, Flying = after.Flying }) == after
            && before.Shadows.Length == after.Shadows.Length
            && before.Shadows.Zip(after.Shadows).All(pair =>
                (pair.First with { SeenAt = pair.Second.SeenAt, WrittenOverSince = pair.Second.WrittenOverSince }) == pair.Second));
}
