namespace Hearth.Sandbox.Company;

/// <summary>What does not depend on the seed: the branches, what they sell and how they are found.</summary>
internal static class Catalogue
{
    /// <summary>The mail domain of the company itself.</summary>
    public const string CompanyDomain = "brightwell.example.com";

    /// <summary>Tax on work for businesses; repairs at homes are not taxed in Texas.</summary>
    public const decimal CommercialTaxRate = 0.0825m;

    /// <summary>The branches, numbered from 1.</summary>
    public static readonly IReadOnlyList<Branch> Branches =
    [
        new(1, "Brightwell Austin", "+15122408100", $"austin@{CompanyDomain}",
            new("4100 Burnet Rd", null, "Austin", "TX", "78756"),
            ["512", "737"],
            ["78701", "78702", "78703", "78704", "78723", "78731", "78745", "78748", "78749", "78750", "78756", "78757", "78758", "78759"],
            ["Bluebonnet", "Cedar Elm", "Live Oak", "Pecan", "Mesquite", "Barton Hills", "Lamar", "Duval", "Guadalupe", "Shoal Creek",
             "Burleson", "Menchaca", "Slaughter", "Westlake", "Spicewood", "Ridgecrest"]),
        new(2, "Brightwell San Antonio", "+12102408200", $"sanantonio@{CompanyDomain}",
            new("900 Broadway", "Suite 120", "San Antonio", "TX", "78215"),
            ["210", "726"],
            ["78201", "78209", "78212", "78213", "78215", "78216", "78217", "78228", "78230", "78232", "78240", "78247", "78249", "78250"],
            ["Blanco", "Fredericksburg", "Babcock", "Huebner", "Wurzbach", "Bandera", "Culebra", "Nacogdoches", "Thousand Oaks",
             "Hildebrand", "Magnolia", "Mulberry", "Agarita", "Summit", "Mistletoe", "Olmos"]),
    ];

    /// <summary>The job types, numbered from 1.</summary>
    public static readonly IReadOnlyList<JobType> JobTypes =
    [
        new(1, "AC Tune-Up", Trade.Hvac, 1, 89, 189, "Spring tune-up, check refrigerant and clean coil"),
        new(2, "AC Repair", Trade.Hvac, 2, 220, 1450, "AC not cooling, warm air from vents"),
        new(3, "Furnace Tune-Up", Trade.Hvac, 1, 89, 179, "Fall tune-up and safety check"),
        new(4, "Furnace Repair", Trade.Hvac, 2, 240, 1250, "Furnace will not stay lit"),
        new(5, "System Replacement", Trade.Hvac, 8, 6400, 14800, "Replace system, estimate accepted"),
        new(6, "Duct Cleaning", Trade.Hvac, 3, 380, 900, "Clean ducts, customer has allergies"),
        new(7, "Drain Cleaning", Trade.Plumbing, 1, 150, 480, "Kitchen drain backs up"),
        new(8, "Leak Repair", Trade.Plumbing, 2, 190, 950, "Leak under sink, shut-off works"),
        new(9, "Water Heater Replacement", Trade.Plumbing, 4, 1500, 3900, "No hot water, tank is 14 years old"),
        new(10, "Toilet Repair", Trade.Plumbing, 1, 140, 420, "Toilet runs all night"),
        new(11, "Sewer Line Repair", Trade.Plumbing, 8, 2800, 9500, "Camera shows roots at 40 ft"),
        new(12, "Plumbing Inspection", Trade.Plumbing, 1, 99, 199, "Inspection before house sale"),
    ];

    /// <summary>The campaigns, numbered from 1; the first one is for customers who simply call again.</summary>
    public static readonly IReadOnlyList<Campaign> Campaigns =
    [
        new(1, "Existing Customer", "Repeat", "existing", "phone", null, "OFFLINE"),
        new(2, "Google Ads - AC Repair", "Paid Search", "google", "cpc", "ac-repair", "PAID_SEARCH"),
        new(3, "Google Ads - Emergency Plumber", "Paid Search", "google", "cpc", "emergency-plumber", "PAID_SEARCH"),
        new(4, "Google Local Services", "Paid Search", "google", "lsa", "local-services", "PAID_SEARCH"),
        new(5, "Organic Search", "Website", "google", "organic", "website", "ORGANIC_SEARCH"),
        new(6, "Facebook Spring Tune-Up", "Social", "facebook", "paid_social", "spring-tune-up", "PAID_SOCIAL"),
        new(7, "Newsletter", "Email", "newsletter", "email", "monthly-tips", "EMAIL_MARKETING"),
        new(8, "Neighbor Referral", "Referral", "referral", "referral", "refer-a-neighbor", "REFERRALS"),
        new(9, "Postcard Mailing", "Direct Mail", "postcard", "print", null, "OFFLINE"),
        new(10, "Truck Wrap", "Brand", "truck", "outdoor", null, "OFFLINE"),
    ];
}
