namespace Hearth.Tests.Simulation.Mutations;

/// <summary>Puts mutations into the product's text.</summary>
internal static class MutationFit
{
    /// <summary>A file's text with its mutations, each behind its switch.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="mutations">The mutations of this file.</param>
    /// <exception cref="InvalidOperationException">A mutation does not fit any more; the message names each that does not.</exception>
    public static string Apply(string text, IEnumerable<Mutation> mutations)
    {
        var misfits = new List<string>();
        foreach (var mutation in mutations)
        {
            var places = text.Split(mutation.Original).Length - 1;
            if (places == 1)
            {
                text = text.Replace(mutation.Original, mutation.Broken.Replace(Mutation.Switch, SwitchOf(mutation), StringComparison.Ordinal), StringComparison.Ordinal);
            }
            else
            {
                misfits.Add($"'{mutation}' no longer fits {mutation.File}: \"{mutation.Original}\" stands there {places} times instead of once.");
            }
        }

        return misfits.Count == 0 ? text : throw new InvalidOperationException(string.Join('\n', misfits));
    }

    private static string SwitchOf(Mutation mutation) => $"{MutantSwitch.Type}.Is(\"{mutation.Name}\")";
}
