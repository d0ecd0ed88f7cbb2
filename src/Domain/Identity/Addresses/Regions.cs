using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Addresses;

/// <summary>States, territories and provinces, and the countries they are in.</summary>
internal static class Regions
{
    /// <summary>The United States.</summary>
    public const string UnitedStates = "us";

    /// <summary>Canada.</summary>
    public const string Canada = "ca";

    private const string States = """
        al:alabama,ala
        ak:alaska
        az:arizona,ariz
        ar:arkansas,ark
        ca:california,calif,cal
        co:colorado,colo
        ct:connecticut,conn
        de:delaware,del
        dc:district of columbia,washington dc,d c
        fl:florida,fla
        ga:georgia
        hi:hawaii
        id:idaho
        il:illinois,ill
        in:indiana,ind
        ia:iowa
        ks:kansas,kans,kan
        ky:kentucky,kent
        la:louisiana
        me:maine
        md:maryland
        ma:massachusetts,mass
        mi:michigan,mich
        mn:minnesota,minn
        ms:mississippi,miss
        mo:missouri
        mt:montana,mont
        ne:nebraska,nebr,neb
        nv:nevada,nev
        nh:new hampshire,n h
        nj:new jersey,n j
        nm:new mexico,n m,n mex
        ny:new york,n y
        nc:north carolina,n c,n carolina
        nd:north dakota,n d,n dakota
        oh:ohio
        ok:oklahoma,okla
        or:oregon,ore,oreg
        pa:pennsylvania,penn,penna
        ri:rhode island,r i
        sc:south carolina,s c,s carolina
        sd:south dakota,s d,s dakota
        tn:tennessee,tenn
        tx:texas,tex
        ut:utah
        vt:vermont
        va:virginia
        wa:washington,wash,washington state
        wv:west virginia,w va,w virginia
        wi:wisconsin,wis,wisc
        wy:wyoming,wyo
        as:american samoa
        gu:guam
        mp:northern mariana islands
        pr:puerto rico
        vi:virgin islands,us virgin islands
        aa:armed forces americas
        ae:armed forces europe
        ap:armed forces pacific
        """;

    private const string Provinces = """
        ab:alberta,alta
        bc:british columbia,b c
        mb:manitoba,man
        nb:new brunswick,n b
        nl:newfoundland and labrador,newfoundland,labrador,nf
        ns:nova scotia,n s
        nt:northwest territories,nwt
        nu:nunavut
        on:ontario,ont
        pe:prince edward island,pei
        qc:quebec,que,pq
        sk:saskatchewan,sask
        yt:yukon,yukon territory,yk
        """;

    private static readonly FrozenDictionary<string, (string Code, string Country)> ByName =
        Read(States, UnitedStates).Concat(Read(Provinces, Canada)).ToFrozenDictionary(StringComparer.Ordinal);

    // Sheets that took postal codes for numbers lose the zero with which these begin.
    private static readonly FrozenSet<string> ZeroRegions =
        FrozenSet.ToFrozenSet(["ct", "ma", "me", "nh", "nj", "pr", "ri", "vi", "vt"], StringComparer.Ordinal);

    /// <summary>The two letters of a folded region; other texts stay as they are.</summary>
    public static string Code(string region) => ByName.TryGetValue(region, out var found) ? found.Code : region;

    /// <summary>True for a state, a territory or a province, abbreviated or not.</summary>
    public static bool Is(string region) => ByName.ContainsKey(region);

    /// <summary>The country of a folded country's name, else that of the region or of the postal code, else empty.</summary>
    public static string Country(string country, string region, string postalCode) => country switch
    {
        "us" or "usa" or "united states" or "united states of america" or "u s" or "u s a" or "america" or "estados unidos" => UnitedStates,
        "ca" or "can" or "canada" => Canada,
        not "" => country,
        _ when ByName.TryGetValue(region, out var found) => found.Country,
        _ when IsCanadian(postalCode) => Canada,
        _ when postalCode.Length == 5 && !postalCode.AsSpan().ContainsAnyExceptInRange('0', '9') => UnitedStates,
        _ => "",
    };

    /// <summary>Five digits, or a Canadian code without its blank; other texts without blanks.</summary>
    public static string PostalCode(string folded, string region)
    {
        var code = folded.Replace(" ", "");
        if (IsCanadian(code))
        {
            return code;
        }

        var digits = code.AsSpan().IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? code.Length : digits;
        return digits switch
        {
            5 or 9 => code[..5],
            4 or 8 when code.Length == digits && ZeroRegions.Contains(region) => $"0{code.AsSpan(0, 4)}",
            _ => code,
        };
    }

    private static bool IsCanadian(string code) =>
        code.Length == 6
        && char.IsAsciiLetter(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiLetter(code[2])
        && char.IsAsciiDigit(code[3]) && char.IsAsciiLetter(code[4]) && char.IsAsciiDigit(code[5]);

    private static IEnumerable<KeyValuePair<string, (string Code, string Country)>> Read(string lines, string country) =>
        from line in lines.Split('\n', StringSplitOptions.TrimEntries)
        from name in line.Split(':', ',')
        select KeyValuePair.Create(name, (line[..2], country));
}
