using System.Collections.Frozen;

namespace Hearth.Testing.Households.Words;

/// <summary>Given names of adults in the United States, the more frequent first, and what they are called at home.</summary>
internal static class GivenNames
{
    public static readonly string[] Men = Split("""
        James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul
        Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry
        Justin Scott Brandon Benjamin Samuel Gregory Alexander Frank Patrick Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry
        Douglas Zachary Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry Sean Gerald Carl Harold Dylan Arthur Lawrence
        Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell
        Bradley Philip Eugene Luis Carlos Miguel Hector Rafael Wei Minh Raj Sanjay Omar Ahmed Dmitri Kofi Emeka Tariq Stanislaw Lars
        """);

    public static readonly string[] Women = Split("""
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Betty Ashley Emily Kimberly Margaret
        Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy Kathleen Angela Shirley Emma Brenda
        Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet Maria Olivia Heather Helen Catherine Diane Julie
        Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith Evelyn Hannah Andrea Megan Cheryl Jacqueline Madison Teresa
        Abigail Sophia Martha Sara Gloria Janice Kathryn Ann Isabella Judy Charlotte Julia Grace Amber Alice Jean Denise Frances Danielle
        Marilyn Natalie Beverly Diana Brittany Theresa Kayla Alexis Doris Lori Tiffany Guadalupe Rosa Carmen Mei Linh Priya Anjali Fatima
        Aisha Svetlana Ngozi Yuki Ingrid Siobhan
        """);

    /// <summary>What people with a name are called.</summary>
    public static readonly FrozenDictionary<string, string[]> Called = Lines("""
        James Jim Jimmy Jamie
        John Jack Johnny
        Robert Bob Rob Bobby Bert
        Michael Mike Mick
        William Bill Will Billy
        David Dave
        Richard Rick Dick Rich
        Joseph Joe Joey
        Thomas Tom Tommy
        Charles Chuck Charlie
        Christopher Chris Topher
        Daniel Dan Danny
        Matthew Matt
        Anthony Tony
        Donald Don Donny
        Steven Steve
        Stephen Steve
        Andrew Andy Drew
        Joshua Josh
        Kenneth Ken Kenny
        Timothy Tim
        Ronald Ron Ronnie
        Edward Ed Eddie Ted
        Jeffrey Jeff
        Nicholas Nick
        Jonathan Jon
        Benjamin Ben
        Samuel Sam
        Gregory Greg
        Alexander Alex
        Patrick Pat
        Raymond Ray
        Douglas Doug
        Zachary Zach
        Peter Pete
        Lawrence Larry
        Gerald Jerry
        Bradley Brad
        Philip Phil
        Eugene Gene
        Patricia Pat Patty Trish
        Jennifer Jen Jenny
        Elizabeth Liz Beth Betsy Lizzie
        Barbara Barb
        Susan Sue Susie
        Jessica Jess
        Deborah Deb Debbie
        Debra Deb Debbie
        Stephanie Steph
        Rebecca Becky Becca
        Cynthia Cindy
        Dorothy Dot Dottie
        Kathleen Kathy
        Katherine Kathy Kate Katie
        Catherine Cathy
        Kathryn Kathy Kate
        Angela Angie
        Pamela Pam
        Samantha Sam
        Christine Chris Chrissy
        Margaret Peggy Maggie Meg
        Kimberly Kim
        Victoria Vicki Tori
        Judith Judy
        Virginia Ginny
        Jacqueline Jackie
        Abigail Abby
        Theresa Terri
        Teresa Terri
        Amanda Mandy
        Guadalupe Lupe
        """);

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static FrozenDictionary<string, string[]> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Split).ToFrozenDictionary(words => words[0], words => words[1..]);
}
