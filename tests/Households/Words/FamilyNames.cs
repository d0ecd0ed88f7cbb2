namespace Hearth.Testing.Households.Words;

/// <summary>Family names: a third of all people have one of the frequent ones, the others one of a long tail.</summary>
internal static class FamilyNames
{
    private const double FrequentShare = 0.35;
    private const double DoubleShare = 0.015;

    private static readonly string[] Common = Split("""
        Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor
        Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott
        Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz
        Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed
        Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo
        Sanders Patel Myers Long Ross Foster Jimenez
        """);

    private static readonly string[] Rare = Split("""
        O'Brien O'Connor McDonald MacGregor McCarthy DeLuca DiMarco VanDyke Kowalski Nowak Wojcik Ivanov Petrov Schmidt Schneider Muller
        Yamamoto Tanaka Chen Wang Zhang Huang Tran Pham Singh Gupta Shah Khan Ali Hassan Okafor Mensah Diallo Cohen Levy Rosenberg Russo
        Esposito Ferrari Rossi Papadopoulos Lindqvist Andersson Hansen Larsen Silva Santos Oliveira Dubois Lefebvre Gagnon Tremblay Yoder
        Hershberger Stoltzfus Abernathy Vandermeer Quackenbush Featherstone Zimmerman Kaczmarek Szymanski Czerwinski Fitzgerald
        """);

    private static readonly string[] Starts = Split("""
        Hol Brand Kirk Lind Gold Ost Win Har Black Stan Nor East Thorn Wake Rad Ash Brad Cran Dun Elling Fair Green Hart Kings Lang Marsh
        Nether Old Pem Red Shel Tar Under Whit Wood Al Ber Cal Dev Gil
        """);

    private static readonly string[] Ends = Split("""
        berg man son field well ford ton er ham worth ley brook stead wick bury den land mont more wood mer gate shaw stein
        """);

    public static string Next(Dice dice)
    {
        var name = One(dice);
        return dice.Chance(DoubleShare) ? $"{name}-{One(dice)}" : name;
    }

    private static string One(Dice dice) =>
        dice.Chance(FrequentShare) ? dice.Frequent(Common) : dice.Chance(0.1) ? dice.Of(Rare) : dice.Of(Starts) + dice.Of(Ends);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
