namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Puts mutations into the product's text.</summary>
internal static class MutationFit
{
    /// <summary>A file's text with its mutations, each behind its switch.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="places">What is broken in this file, by which mutation.</param>
    /// <exception cref="InvalidOperationException">A mutation does not fit any more; the message names each that does not.</exception>
    public static string Apply(string text, IEnumerable<(Mutation Mutation, TextChange Change)> places)
    {
        var misfits = new List<string>();
        foreach (var (mutation, change) in places)
        {
            var times = text.Split(change.Original).Length - 1;
            if (times == 1)
            {
                text = text.Replace(change.Original, change.Broken.Replace(Mutation.Switch, SwitchOf(mutation), StringComparison.Ordinal), StringComparison.Ordinal);
            }
            else
            {
                misfits.Add($"'{mutation}' no longer fits {change.File}: \"{change.Original}\" stands there {times} times instead of once.");
            }
        }

        return misfits.Count == 0 ? text : throw new InvalidOperationException(string.Join('\n', misfits));
    }

    private static string SwitchOf(Mutation mutation) => $"{MutantSwitch.Type}.Is(\"{mutation.Name}\")";
}
