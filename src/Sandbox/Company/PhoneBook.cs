using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Hands out phone numbers that nobody else of the company has.</summary>
internal sealed class PhoneBook
{
    private const float MainAreaCodeShare = 0.8f;
    private const int FictionalExchange = 555;
    private const int ExchangeFirst = 220;
    private const int ExchangeLast = FreshExchangeFirst - 1;
    private const int ServiceCodeRemainder = 11;

    /// <summary>The exchanges from here on are left to the traffic, so that what people type later belongs to nobody yet.</summary>
    public const int FreshExchangeFirst = 912;

    private readonly HashSet<string> _given = [.. Catalogue.Branches.Select(branch => branch.Phone)];

    /// <summary>A new number of the branch's region, in E.164.</summary>
    public string Next(Randomizer random, Branch branch)
    {
        while (true)
        {
            var areaCode = random.Bool(MainAreaCodeShare) ? branch.AreaCodes[0] : random.Of(branch.AreaCodes);
            var number = $"+1{areaCode}{Exchange(random):000}{random.Int(0, 9999):0000}";
            if (_given.Add(number))
            {
                return number;
            }
        }
    }

    private static int Exchange(Randomizer random)
    {
        while (true)
        {
            // The numbering plan keeps x11 for services, and validators refuse the fictional 555.
            var exchange = random.Int(ExchangeFirst, ExchangeLast);
            if (exchange != FictionalExchange && exchange % 100 != ServiceCodeRemainder)
            {
                return exchange;
            }
        }
    }
}
