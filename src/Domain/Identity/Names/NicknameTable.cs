namespace Hearth.Domain.Identity.Names;

/// <summary>
/// Forms of given names that are in use in the United States, English and Spanish, collected from common knowledge of genealogists. A group
/// is one formal name with its spellings, short forms and pet names; a short form may stand in several groups.
/// </summary>
internal static class NicknameTable
{
    /// <summary>Groups between slashes and line ends; the formal name comes first.</summary>
    public const string Groups = """
        aaron ron ronnie / abigail abby abbie abi gail / abraham abe abram bram / adelaide addie adele della heidi
        adeline addie adelina lina / adrian ade / adriana adrianna adrienne / agnes aggie nessie / alan allan allen al
        albert al bert bertie albie / alberto beto berto al / alejandro alex ale jandro sandro
        alejandra alex ale jandra sandra / alexander alex al alec alek lex sandy xander zander sasha
        alexandra alex alexa alexis lexi lexie lexa sandra sandy xandra sasha alix ali
        alfonso alphonso alfonzo poncho al fonzo / alfred al fred freddie freddy alf / alfredo fredo fredy freddy al
        alice ali allie elsie lisa / alicia lisa ali licha / allison alison allyson ali allie ally / alonzo lonnie al / alvin al
        amanda mandy manda mandi / amelia amy millie mel melia / anastasia stacy stacey ana tasia stasia
        andrea andi andie drea andy / andres andy / andrew andy drew andre / angela angie angel / angelica angie angel
        angelina angie lina angel / ann anne anna annie nan nancy nana / annette annie netta / anthony antony tony ant
        antoinette toni nettie annette / antonia toni tonia tona / antonio tony tono toni antony / araceli celi cheli
        archibald archie / armando mando / arnold arnie / arthur art artie arty / arturo art turo / augustus august gus augie
        agustin augustine gus tino / aurora rory / barbara barb barbie babs bobbie / barnabas barney / bartholomew bart
        beatrice bea trixie bee / beatriz betty bety / belinda linda bel / benedict ben / benjamin ben benny benji benjie
        bernadette bernie detta / bernard bernie barney / bertha bertie / beverly bev beverley / bonita bonnie / bradford brad
        bradley brad / brandon brandy bran / brenda bren / brendan brendon bren / brian bryan bryon brien
        bridget biddy bridie bridgett / brittany britt brittney britney / calvin cal / cameron cam / candace candy candice
        carl karl / carla karla / carlos charlie charly carlitos / carmen carmelita / caroline carrie caro carolyn lynn callie
        cassandra cassie sandra sandy cass
        catherine katherine kathryn catharine katharine kathrine cathryn kate katie katy cathy kathy kathie kit kitty cat kat kay kathleen
        catalina cata lina cathy / cecilia cecelia cece celia sissy cissy chila / cesar cesario
        charles charlie chuck chas chaz charley chip / charlotte charlie lottie char lotte / chelsea chels chelsey
        cheryl cheri sherry sheryl / christian chris christopher
        christina christine kristina kristine cristina chris chrissy christy christie kris kristy kristi tina crissy
        christopher chris kris topher cristopher kristopher kit christobal / cristobal chris tobal / clarence clare
        claudia claudie / clayton clay / clifford cliff / clifton cliff / clinton clint / concepcion concha conchita connie
        consuelo chelo connie / constance connie / cornelius neil corny neal / courtney court / craig greg / curtis curt kurt
        cynthia cindy cyndi cyndy cindi / dale dal / daniel dan danny dannie / danielle dani danny dannie daniela
        darlene darla / darrell darryl daryl darrel / david dave davey davy davie / deanna dee deana deanne
        deborah debra debbie deb debby debora debbi / delores dolores lola dee dolly / dennis denny denis
        derrick derek derick derrek / diana diane dianne di dina / dolores lola loli lolita / dominic dom nick dominick
        donald don donnie donny / donna don / dorothy dot dottie dolly dory thea dorothea / douglas doug dougie douglass
        duane dwayne dwain / dwight ike / earnest ernest ernie / edgar ed eddie / edith edie / edmund ed eddie ned ted edmond
        eduardo ed eddie lalo edward / edward ed eddie ned ted teddy eddy edwardo / edwin ed eddie eddy / eileen aileen ilene
        elaine laine lainey / eleanor ellie nell nora elly lenore nellie elinor ella / elias eli / elijah eli lige
        elizabeth elisabeth liz beth betty eliza lisa libby bess bessie betsy lizzie lizzy elise elsie liza betsey lilibet
        ellen nell ellie helen / emily em emmy emilie millie / emma em emmy / emmanuel emanuel manny
        enrique henry kike quique rick / eric erik erick ric rick / erica erika ericka ricki / ernesto ernie neto
        esperanza espy pera hope / esteban steve stephen / esther essie hester ester / ethel effie / eugene gene
        eugenia genie jenny / evangeline evie eva / evelyn eve evie lynn / ezekiel zeke / felicia fel / feliciano chano
        felipe phil lipe pipe / ferdinand ferdie / fernando nando fern / florence flo florrie flossie
        frances fran francie frankie fanny / francesca fran frankie / francis frank fran frankie
        francisco paco pancho frank cisco kiko frankie / francisca paca pancha fran / franklin frank frankie
        frederick fred freddie freddy rick fredrick fritz frederic / gabriel gabe gabby
        gabriela gabriella gabrielle gabby gaby gabi / gary garry / geoffrey jeffrey geoff jeff jeffery jeffry / george georgie
        georgia georgie / gerald jerry gerry gerard jerald / geraldine gerry geri jerry / gerardo jerry gera lalo
        gertrude gertie trudy / gilbert gil bert / gilberto gil beto / gina regina / glenn glen / gloria glo
        graciela chela grace / gregory greg gregg greggory / gregorio goyo greg / griffin griff / guadalupe lupe lupita pita
        guillermo memo billy william guille / gustavo gus tavo / gwendolyn gwen wendy / hannah hanna nan / harold hal harry
        harriet hattie / harrison harry / hector tito / heather heath / helen nell nellie lena ellen helena
        henrietta hattie etta henny / henry hank harry hal / herbert herb bert / heriberto beto berto / herman hermie
        horace horry / howard howie / hubert hugh bert / hugo hugh / humberto beto / ignacio nacho iggy / ines inez agnes
        irene rene renie / irving irv / isaac ike zac isac
        isabel isabella isabelle bella izzy belle ysabel chabela isa chavela / isaiah izzy zay isiah / isidro chilo
        israel izzy / jacob jake jacobo jakob cob / jacqueline jackie jacquelyn jacki jacque jaclyn
        james jim jimmy jamie jimmie jem jaime / jaime jimmy james / jane janie jenny jan / janet jan / janice jan janis
        jasmine jaz jazz yasmin / javier xavier javi / jean jeanne jeannie / jeanette janette jeannette nettie jan
        jennifer jen jenny jenn jennie jenna jenifer / jeremiah jerry jeremy / jeremy jerry jem / jerome jerry
        jessica jess jessie jessi / jesse jess jessie / jesus chuy chucho / jill jillian gillian gill / joan joanie jo
        joanne joann joanna jo johanna / joel joe / john jon johnny jack johnnie johnathan
        jonathan jon jonathon johnathan nathan jonny johnny john / jordan jordy judd / jorge george coque
        jose pepe joe chepe joseph jo / josefina josephine josie fina pepa chepa / joseph joe joey jos jo
        josephine jo josie josey / joshua josh / juan johnny john juanito / juana juanita janie / judith judy judi jude
        julia julie jules juliet juliana / julian jules / julie jules juli / julio jules / june junie / justin jus
        karen kari caren karin / katelyn kaitlyn caitlin katie kate kaitlin caitlyn
        kathleen kathy katie kate kath cathleen kathi kay / keith keif / kenneth ken kenny / kent ken / kevin kev
        kimberly kim kimmy kimberley kimberlee / kristen kristin kirsten kris krissy kristy kirstin / lance lanny
        lauren laurie lori laurel loren / laura laurie lori lora / lawrence larry laurence lars lawrie loren / lee leigh
        leo leon lee / leonard leo len lenny leonardo / leopoldo polo leo / leroy roy lee / leslie les lesley / lester les
        leticia lety letty tish / lewis louis lou lew louie luis / lillian lil lilly lily lillie / linda lindy lyn lynda lin
        lindsay lindsey / lisa elisa liza / lloyd loyd / lois lo / lorenzo larry lencho / lorraine lori laurie rainey
        lourdes lulu / louise lou lulu luisa / lucas luke lukas luc / lucille lucy lou lu / lucia lucy lucinda
        luis lou louis louie lucho / luz lucy / lydia lyddie / lynn lyn lynne / mackenzie mack kenzie
        madeline maddie maddy madelyn madeleine lena / malcolm mal mac / manuel manny manolo meme / manuela manolita nelly
        marcia marsha marcy / marcos marc mark marco / marcus mark marc
        margaret peggy maggie meg marge margie peg meggie greta rita daisy madge midge margo maisie margret marguerite margot
        margarita rita maggie mago margie / maria mary mari maricela mia marie / maribel mari
        marian marion marianne mary marianna / marilyn mary lynn merry / marjorie marge margie marjory / mario marius
        mark marc / marlene marley / marta martha marty / martha marty mattie patsy / martin marty mart / marvin marv
        mary marie molly mae polly may mamie maria / mathilda matilda tillie maud mattie tilda
        matthew matt matty mathew mat matthias / mateo matt teo / maureen mo / maurice maury morris moe mo / mauricio mau
        maximilian max maxwell / maxine max / megan meg meghan meaghan / melanie mel / melinda mel mindy linda
        melissa mel missy lissa melisa / melvin mel / mercedes meche mercy / meredith merry
        michael mike mick mickey mikey micah micheal micky / michelle shelly shelley mickey michele chelle / miguel mike mickey
        mildred millie milly / milton milt / minerva minnie / miranda mandy randy / miriam mimi mary / mitchell mitch mitchel
        monica mona monika / montgomery monty / morgan mo / moses mose moe moises / muriel mur / myron ron / nancy nan
        natalie nat nattie natalia / natasha tasha nat / nathan nate nat / nathaniel nate nat nathan nathanael
        nicholas nick nicky nicolas nickolas nico / nicolas nick nico colas / nicole nikki nicky nicki nichole / noel noelle
        nora norah honora / norman norm / oliver ollie / olivia liv livvy ollie / orlando lando / oscar oz ossie
        oswald ozzie oz / otis ote / pablo paul / pamela pam pammy / patricia pat patty patti trish tricia patsy trisha pati
        patrick pat paddy rick / paul pauly paulie / paula polly / pauline polly paulina / pedro pete peter perico
        penelope penny / percival percy / perry per / peter pete / philip phillip phil pip / phyllis phil phyl
        priscilla cilla prissy / rachel rach rachael rae / rafael raphael rafa ralph rafi / ralph ralphie raff
        ramon ray monchi moncho / randall randy randal / randolph randy / raul ralph / raymond ray raymundo / raymundo ray mundo
        rebecca becky becca beck becki bekah rebekah reba / regina gina reggie / reginald reggie reg / rene renee
        reuben rube ben ruben / reynaldo rey ray naldo / ricardo rick richard ricky rico richie cardo
        richard rick dick rich ricky richie ricki ritchie rickey / rigoberto rigo beto
        robert bob rob bobby robbie bert robby bobbie robb / roberta bobbie robbie berta / roberto bob beto rob robert bobby
        robin robyn rob / roderick rod roddy rick / rodney rod roddy / rodolfo rudy fito rudolfo / rodrigo rod rigo
        rogelio roger / roger rodge rog rodger / roland rollie rolly rowland / rolando roland lando / roman rome
        ronald ron ronnie ronny / rosa rosie rosita rose / rosalie rosie rose / rosalind roz rosalyn / rosario charo chayo
        rose rosie rosemary / rosemary rose rosie marie romy rosemarie / roxanne roxy roxie roxana / roy leroy
        rudolph rudy rolf / rupert bert / russell russ rusty russel / ruth ruthie / salvador sal chava / salvatore sal
        samantha sam sammy sammie / samuel sam sammy sammie / sandra sandy sandi sondra / santiago jim diego santi chago james
        sarah sara sally sadie / scott scotty scottie / sean shawn shaun shane / sebastian seb bash / sergio checo serge
        seth set / shannon shan / sharon shari sherry sharron / sheila shelly / shirley shirl lee / sidney sid sydney syd
        silvia sylvia / simon si sy / socorro coco help / sofia sophia sophie fia sofie / solomon sol / sonia sonya sonja
        stanley stan / stella estella estela / stephanie steph stephie stefanie stephany steffi
        stephen steven steve stevie stephan stefan stevan / stuart stewart stu
        susan sue susie suzy susanna suzanne suzie susana / suzanne sue susie suzy suzi / sylvester sly / tabitha tabby
        tamara tammy tam tami / tanya tonya tania / teresa theresa terry tess terri tessa teri tracy tere therese
        terrance terry terrence terence / thaddeus thad ted tad / theodore ted teddy theo / theodora thea dora teddy
        thomas tom tommy thom / tiffany tiff / timothy tim timmy / tobias toby / todd tod / tomas tom tommy / tracy tracey traci
        trenton trent / trevor trev / tyler ty / tyrone ty / ursula urs / valerie val valeria / vanessa nessa van
        veronica ronnie roni vero vera / vernon vern / vicente chente vince vincent / victor vic
        victoria vicky vicki tori vickie vikki / vincent vince vinny vinnie / viola vi / violet vi / virgil virge
        virginia ginny gina ginger virgie / vivian viv vi vivien / wallace wally / walter walt wally / warren ren / wayne way
        wendell wendy dell / wesley wes / wilbur will / wilfred will fred willie / wilhelmina mina willa minnie billie
        willard will / william bill will billy willie liam willy wm / winifred winnie freddie / winston win / xiomara xio
        yolanda yoli / yvonne vonnie evonne / zachary zach zack zachariah zachery zak zac zackary
        """;
}
