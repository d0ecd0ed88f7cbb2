using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Names;

/// <summary>Words that tell a business from people.</summary>
internal static class BusinessWords
{
    /// <summary>Legal forms of the United States and Canada: they come and go in spellings of one business.</summary>
    public static readonly FrozenSet<string> LegalForms = WordTable.Of(
        "llc inc incorporated corp corporation co company ltd limited lp llp lllp pllc pc plc lc ulc ltee pa");

    /// <summary>No surname and no given name: a name with one of these is a business.</summary>
    public static readonly FrozenSet<string> Certain = WordTable.Of("""
        llc inc incorporated corp corporation co company ltd limited lp llp lllp pllc plc ulc ltee
        plumbing heating cooling hvac refrigeration mechanical electric electrical roofing construction contractor contractors contracting
        builders building buildings remodeling renovation renovations restoration painting flooring floors carpet drywall masonry concrete
        paving excavating landscaping landscape landscapes irrigation cleaning cleaners janitorial pest exterminating handyman
        properties property realty realtor realtors management mgmt mgt apartments apartment apts condos condo condominium condominiums
        townhomes townhouses hoa poa coa association assn assoc associates residences communities villas manor estates mhp
        ministries ministry parish cathedral chapel synagogue mosque baptist methodist lutheran presbyterian catholic episcopal
        pentecostal adventist fellowship tabernacle diocese
        school schools academy university college montessori preschool daycare childcare kindergarten isd usd
        hospital hospice clinic dental dentistry dentist orthodontics medical healthcare health pharmacy surgery pediatrics
        chiropractic physicians therapy rehab rehabilitation wellness optical veterinary
        restaurant restaurante cafe coffee diner pizza pizzeria bistro taqueria bbq steakhouse brewery winery catering bakery donuts
        hotel motel suites resort lodging casino
        insurance agency agencies services service svc svcs systems solutions enterprise enterprises holdings holding investments
        investment investors ventures venture partnership industries industrial supply supplies distributors distributing distribution
        wholesale manufacturing mfg fabrication machining equipment machinery warehouse storage logistics transport transportation
        trucking towing automotive auto motors collision tires salon boutique barbershop studio studios spa gym fitness laundromat
        theater theatre museum library cemetery mortuary
        department dept municipal municipality township government govt authority commission council foundation society institute
        federal international national global worldwide
        bancorp banking mortgage lending financial accounting consulting consultants marketing advertising communications
        telecom wireless technologies technology software engineering engineers architects architecture attorneys attorney firm lawyers
        development developers leasing rentals homeowners contractors plaza mall office offices stores nursery farms orchards vineyards
        vineyard dairy feed furniture appliance appliances jewelers jewelry florist flowers pharmacy grocery supermarket foods
        repair repairs maintenance installations installation handymen warranty facilities facility aviation airport
        barbecue hardware brewing roasters printing bros ymca ywca vfw dba
        """);

    /// <summary>Also surnames or parts of them: without a known given name before it, such a word makes a business.</summary>
    public static readonly FrozenSet<string> Likely = WordTable.Of("""
        church temple bank banks market store shop farm ranch lodge inn bar grill pub club hall house homes home center centre garage
        glass pool pools tire lawn security alarm fire rescue police city county state town village district group partners sons
        brothers daughters capital fund credit union law legal title tax design designs kitchen kitchens bath windows doors tool tools
        parts tech media pet pets kennels hair nails beauty barber liquor deli foods trust pc pa american united usa
        builders rental unit vacation team crew express depot outlet gallery care deli
        """);

    /// <summary>Those of <see cref="Likely"/> that people are called: one behind a single other word may be a family name.</summary>
    public static readonly FrozenSet<string> Surnames = WordTable.Of(
        "church temple bank banks lodge glass pool hall house home homes law barber bar fund town state fire title outlet deli day " +
        "inn farm");

    /// <summary>A joint name that ends in one of these is a family business: Smith &amp; Sons.</summary>
    public static readonly FrozenSet<string> AfterAnd =
        WordTable.Of("sons son daughters daughter co company associates assoc bros brothers partners");
}
