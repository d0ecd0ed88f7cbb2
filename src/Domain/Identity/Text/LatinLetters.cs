namespace Hearth.Domain.Identity.Text;

/// <summary>
/// The plain letters beneath the Latin letters of Unicode: the compatibility decomposition without its marks, and for letters that do not
/// decompose (such as the o with stroke) what English and Spanish writers put instead.
/// </summary>
internal static class LatinLetters
{
    private const char None = '-';
    private const char Two = '+';
    private const char LatinStart = '\u00c0';
    private const char AdditionalStart = '\u1e00';

    // U+00C0 to U+024F, one letter each.
    private const string Latin =
        "aaaaaa+ceeeeiiiidnooooo-ouuuuy++aaaaaa+ceeeeiiiidnooooo-ouuuuy+y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkkllllll-" +
        "-llnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "--------------------------------oo-------------uu---------------" +
        "----+++++++++aaiioouuuuuuuuuu-aaaa----ggkkoooo--j+++gg--nnaa----" +
        "aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------" +
        "----------------";

    // U+1E00 to U+1EFF, one letter each.
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy-s--+-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

    /// <summary>The one or two plain letters beneath a lower-case letter; an absent second is NUL. False for other letters.</summary>
    public static bool TryPlain(char letter, out char first, out char second)
    {
        (first, second) = ('\0', '\0');
        var plain = letter switch
        {
            >= LatinStart when letter - LatinStart < Latin.Length => Latin[letter - LatinStart],
            >= AdditionalStart when letter - AdditionalStart < Additional.Length => Additional[letter - AdditionalStart],
            '\u00aa' => 'a',
            '\u00ba' => 'o',
            _ => None,
        };
        if (plain == Two)
        {
            (first, second) = Pair(letter);
            return true;
        }

        first = plain;
        return plain != None;
    }

    private static (char First, char Second) Pair(char letter) => letter switch
    {
        '\u00c6' or '\u00e6' or '\u01e2' or '\u01e3' or '\u01fc' or '\u01fd' => ('a', 'e'),
        '\u00de' or '\u00fe' => ('t', 'h'),
        '\u0132' or '\u0133' => ('i', 'j'),
        '\u0152' or '\u0153' => ('o', 'e'),
        >= '\u01c4' and <= '\u01c6' or >= '\u01f1' and <= '\u01f3' => ('d', 'z'),
        >= '\u01c7' and <= '\u01c9' => ('l', 'j'),
        >= '\u01ca' and <= '\u01cc' => ('n', 'j'),
        _ => ('s', 's'),
    };
}
