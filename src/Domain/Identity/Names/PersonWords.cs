using System.Collections.Frozen;

namespace Hearth.Domain.Identity.Names;

/// <summary>Words around and inside the names of people.</summary>
internal static class PersonWords
{
    /// <summary>Forms of address, English and Spanish, before a name.</summary>
    public static readonly FrozenSet<string> Titles = WordTable.Of(
        "mr mrs ms miss mister missus mstr mx dr doctor prof professor rev reverend fr father pastor rabbi hon sir madam " +
        "capt captain sgt sergeant lt col maj gen cpl pvt cmdr officer sr sra srta senor senora senorita");

    /// <summary>Academic and professional letters behind a name.</summary>
    public static readonly FrozenSet<string> Credentials = WordTable.Of(
        "md phd dds dmd dvm do od esq esquire cpa rn np pe dc jd mba ret usn usmc usaf usa psyd lcsw aia etal etux");

    /// <summary>Particles that begin a family name when they do not begin the whole name.</summary>
    public static readonly FrozenSet<string> Particles = WordTable.Of(
        "de del della dela la las los le van von vander vanden der den di da dos das du st saint santa mac mc bin ibn el abu ter");

    /// <summary>Words for a household, an estate or a trust behind or before the people's name.</summary>
    public static readonly FrozenSet<string> Households = WordTable.Of(
        "family fam residence household estate trust trustee trustees revocable irrevocable living rev liv familia");

    /// <summary>What somebody is to a place or to somebody else, noted beside a name.</summary>
    public static readonly FrozenSet<string> Roles = WordTable.Of(
        "landlord tenant tenants renter rental rentals owner homeowner buyer seller deceased spouse wife husband son daughter mother " +
        "father mom dad brother sister parents realtor agent contractor manager super neighbor caretaker vip warranty new billing " +
        "home work cell mobile");

    /// <summary>Words that make a name with <c>trust</c> that of people rather than of a bank.</summary>
    public static readonly FrozenSet<string> FamilyTrusts = WordTable.Of("family living revocable irrevocable estate rev liv");

    /// <summary>Surnames that are common in Spanish: two of them at the end of a name are one family name.</summary>
    public static readonly FrozenSet<string> SpanishSurnames = WordTable.Of("""
        acosta acevedo aguilar aguirre alarcon alfaro alvarado alvarez amaya anaya andrade aragon arce arellano arias arroyo avalos avila
        ayala baca baez barajas barrera barrios bautista becerra beltran benavides benitez bermudez blanco bonilla bravo briones burgos
        bustamante bustos caballero cabrera calderon camacho campos cantu cardenas cardona carmona carranza carrasco carrillo casas
        castaneda castellanos castillo castro cavazos cazares ceballos cervantes cervantez chavez cisneros contreras cordero cordova
        coronado corona correa cortes cortez cruz cuevas davila delacruz delarosa delatorre deleon delgado delrio diaz dominguez duarte
        duran elizondo enriquez escobar escobedo esparza espinosa espinoza esquivel estrada fernandez figueroa flores franco fuentes
        galindo gallardo gallegos galvan galvez gamez garcia garza gil godinez godoy gomez gonzales gonzalez granados guerra guerrero
        guevara gutierrez guzman hernandez herrera hidalgo hinojosa huerta ibarra jaimes jaramillo jimenez juarez jurado lara leal ledesma
        leon leyva limon linares lira llamas loera lopez lozano lucero lucio lugo luna macias madrid madrigal magana maldonado mancilla
        mares marin marquez marroquin martinez mata mayorga medina medrano mejia melendez melgar mena mendez mendoza mercado meza mireles
        miranda molina mondragon monroy montalvo montano montero montes montoya mora morales moreno mota munguia munoz murillo najera
        naranjo navarrete navarro nava nevarez nieto nieves noriega nunez ocampo ochoa ojeda olivares olivas olvera orozco ortega ortiz
        osorio pacheco padilla palacios palma palomino pantoja paredes parra partida patino paz pedraza pena peralta perales perez pineda
        plascencia ponce portillo prado preciado puente quezada quinones quintana quintanilla quintero quiroz ramirez ramos rangel
        rebolledo renteria resendez reyes reyna reynoso rico rincon rios rivas rivera robles rocha rodriguez rojas roldan roman romero
        rosado rosales rosario rosas ruelas ruiz saavedra salas salazar salcedo salcido saldana salgado salinas samaniego sanchez sandoval
        santana santiago santillan santos sauceda saucedo segura sepulveda serna serrano sierra silva solano solis solorzano soria sosa
        sotelo soto suarez tapia tejada tejeda tellez terrazas tirado toledo toro torres tovar trejo trevino trujillo urbina uribe
        valadez valdes valdez valencia valenzuela valle vallejo valles varela vargas vasquez vazquez vega vela velasco velasquez velazquez
        velez venegas vera verdugo viera villa villalobos villanueva villarreal villasenor villegas yanez ybarra zamora zamudio zapata
        zaragoza zavala zepeda zuniga
        """);

    /// <summary>Given names that have no short forms worth a group of their own; with those of <see cref="NicknameTable"/> the known
    /// ones.</summary>
    public static readonly FrozenSet<string> GivenNames = WordTable.Of("""
        adam addison aiden alana alfie alma amber amir amit amy ana anita ansel april aria ariana ariel arjun arlene ashley ashlee
        ashton asher aubrey audrey ava avery axel bailey barry beau bethany betsaida blake blanca boris boyd brad brady brayden bree
        brenna bret brett brooke brooklyn bruce bruno bryant bryce byron caleb camila camille carey carissa carmela carol carole carolina
        carson carter casey cedric celeste chad chandler chantel chase chen cheyenne chloe cindy clara clark claude claudio clay clement
        clint cody colby cole colin colleen collin connor cooper cora corey cory crystal cyrus daisy dakota dallas damian damon dana
        dante daphne darius darren darrin dean deandre deepak delia denise derek desiree destiny devin devon dexter diego dillon dixie
        doreen doris drew dustin dylan earl easton eden edna efrain elba elena elisa ella elmer elvira elvis emanuel emiliano emilio
        enzo erin ernestina ervin estelle esteban ethan eva evan everett ezra fabian faith fatima fay faye felix fidel fiona floyd
        forrest freda frida gail garrett gavin gayle genesis genevieve giovanni gladys gordon grace gracie grady graham grant greta
        gretchen guy hailey haley hamza harley harper harvey hassan hayden hazel heidi hernan hilda hilary hillary holly hope hudson hunter
        ian ibrahim ida imran ingrid ira iris isela ismael itzel ivan ivy jada jade jaden jalen jana janelle jared jasper jason jay
        jayden jayla jaylen jenna jeremias jermaine jesus jewel jing joaquin jocelyn jodi jodie jody johan jolene joyce juanita
        judson julianne julissa june kai kara karina karl karla kate kayla keisha kelli kellie kelly kelsey kendall kendra kenya kerri
        kerry khalid kian kiara kim kira kirk kiran krista krystal kristopher kurt kyle kylie lamar lana landon latasha latoya laverne
        layla leah leilani lena leona leticia levi liam lila lily logan lola loretta lorena luca lucas lucinda lucio lucero luther lyla
        lyle mabel mackenzie malik mallory malik mara marco marcela marcelo margarito maricela marina marisa marisol marissa marlon
        marlin marquis marsha marta mason matias mauro may maya mckenna mei melody mercedes merle mia mila miles milo mindy miriam
        misty mitchell mohamed mohammad mohammed moises molly morgan muhammad myra myrtle nadia naomi nasir natalia neha neil nelda nelson
        nevaeh nia nikhil nina noah noe nora norma octavio olga opal ora owen paige parker pearl phoebe pierce piper porter preston priya
        quentin quincy quinn rafaela rahul raj rajesh ramona raquel ravi reed reese reid rena rex rhonda riley rita robbin rocio rocky
        roderick roger romeo rory rosalba rosalinda rosanna ross rowan roy ruben ruby rufus ryan ryder sabrina sade saul savannah sawyer
        selena serena shane shanice shannon sharon shawna shea shelby sherri sherrie sherwin shirley sienna sierra sonny spencer stacy
        sunil summer susie suzette sydney sylvia talia tamika tanisha tara taylor teagan terrell tessa tia tiana tina tisha toby tonya
        travis trent tricia trina tristan troy tucker tyson uriel valentina velma vera vicki vijay vikram vilma wade wanda wei wendy
        wilma wyatt xavier ximena yadira yasmin yesenia ying yolanda yusuf yvette zachary zara zoe zoey
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GivenNamesBySpan =
        GivenNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the folded word is a given name or a form of one.</summary>
    public static bool IsGiven(string word) => Nicknames.IsKnown(word) || GivenNames.Contains(word);

    /// <summary>The same for a part of a text.</summary>
    public static bool IsGiven(ReadOnlySpan<char> word) => Nicknames.IsKnown(word) || GivenNamesBySpan.Contains(word);

    /// <summary>The suffix in the form of <see cref="PersonName.Suffix"/>, or null when the word is none.</summary>
    public static string? Suffix(string word) => word switch
    {
        "jr" or "junior" or "jnr" => "jr",
        "sr" or "senior" or "snr" => "sr",
        "ii" or "2nd" => "ii",
        "iii" or "3rd" => "iii",
        "iv" or "4th" => "iv",
        "v" or "5th" => "v",
        _ => null,
    };
}
