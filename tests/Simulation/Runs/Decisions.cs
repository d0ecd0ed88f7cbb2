using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Runs;

/// <summary>Adds to the story what Hearth saw and decided, as far as the cells remember it.</summary>
internal static class Decisions
{
    /// <summary>Tells of every entity's decisions.</summary>
    public static void Tell(World world, IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            foreach (var (part, cell) in entity.Parts.SelectMany(part => part.Cells.Select(cell => (part, cell))))
            {
                foreach (var entry in cell.History)
                {
                    world.TellOf(
                        entry.At,
                        entity.Id.Value,
                        $"{part.Id} {cell.Field}: '{entry.Observed}' of {entry.Source?.ToString() ?? "nobody"}, set {TimeOf(entry.Time)}: {entry.Kind} ({entry.Rule}), '{entry.Before}' -> '{entry.Agreed}'");
                }
            }
        }
    }

    /// <summary>Tells of what every entity believes of its records in the end.</summary>
    public static void TellOfBeliefs(World world, IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            foreach (var link in entity.Links)
            {
                world.Tell(entity.Id.Value, $"{link.Record} shows {link.Part} {link.Slot} and is {link.State}");
                foreach (var shadow in link.Shadows)
                {
                    var version = entity.PartOf(shadow.Field, link).CellOf(shadow.Field).Version;
                    world.Tell(
                        entity.Id.Value,
                        $"  {shadow.Field}: '{shadow.Value}' since {World.AgeAt(shadow.SeenAt).TotalSeconds:0.000} s, {(shadow.Knows(version) ? "in agreement" : "to be told")} {shadow.Problem}");
                }
            }
        }
    }

    private static string TimeOf(SourceTime time) => time.IsCertain
        ? FormattableString.Invariant($"at {World.AgeAt(time.At).TotalSeconds:0.000} s")
        : FormattableString.Invariant($"by {World.AgeAt(time.At).TotalSeconds:0.000} s");
}
