using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Independent random streams from one seed, so that a household does not depend on how many others there are.</summary>
internal static class Seeds
{
    /// <summary>The stream of a numbered thing.</summary>
    /// <param name="seed">The company's seed.</param>
    /// <param name="stream">What kind of thing it is.</param>
    /// <param name="number">Which one.</param>
    public static Randomizer Of(int seed, SeedStream stream, int number)
    {
        // Neighbouring seeds give System.Random neighbouring first values; the mix (splitmix64's finalizer) parts them.
        unchecked
        {
            var mixed = ((ulong)(uint)seed << 32) ^ ((ulong)stream << 28) ^ (uint)number;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            return new Randomizer((int)(mixed ^ (mixed >> 32)));
        }
    }
}
