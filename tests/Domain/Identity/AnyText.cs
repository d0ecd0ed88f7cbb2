using CsCheck;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Texts that nobody thought of: any Unicode, and the words and signs that rules look for in any order.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "John", "Smith", ",", "&", "and", "Jr", "III", "Mr.", "DUPLICATE", "-", "*", "(", ")", "\"", "OLD", "zz", "de la", "LLC", "The",
        "Family", "of",
        "Estate", "c/o", "dba", "unknown", "123", "1/2", "N", "Main", "St", "Ave", "#", "Apt", "4B", "PO Box", "RR 2", "Box", "Hwy", "60",
        "First",
        "'", ".", "/", "é", "\ud83d\ude00", "\ud83d", "\u0000", "Unit", "Bldg", "State", "Route", "Co", "Rd", "85001-1234", "K1A 0B1", "X",
        "x@y.z",
    ];

    private static readonly Gen<string> Typed = CsCheck.Gen.Select(CsCheck.Gen.Int[0, Pieces.Length - 1], CsCheck.Gen.Int[0, 2])
        .Select((piece, blanks) => Pieces[piece] + new string(' ', blanks)).Array[0, 12].Select(string.Concat);

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(CsCheck.Gen.String, Typed);
}
