using System.Collections.Immutable;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors;

namespace Hearth.Tests.Simulation.People;

/// <summary>Draws values out of small sets, so that equal values, flip-flops and values of other households occur.</summary>
internal sealed class ValueDraw(Draw draw, int households)
{
    private static readonly ImmutableArray<string> FirstNames = ["Mary", "mary", "John", "Ann  Lee"];
    private static readonly ImmutableArray<string> LastNames = ["Smith", "O'Neil", "van Dyk"];

    private static readonly ImmutableArray<string> HouseholdNames =
        ["Mary Smith", "Smith, Mary", "John & Mary Smith", "smith  plumbing", "Ann van Dyk"];

    private static readonly ImmutableArray<string> Summaries = ["No heat", "Leak & drip", "Tune-up"];

    private static readonly ImmutableArray<PostalAddress> Addresses =
    [
        new("1 Main St", "", "Columbus", "OH", "43004", "USA"),
        new("1 Main St", "Unit 2", "Columbus", "OH", "43004", ""),
        new("22 Oak Ave", "", "Dayton", "OH", "45402", "USA"),
    ];

    // ServiceTitan takes only whole ones.
    private static readonly PostalAddress PartOfAnAddress = new("22 Oak Ave", "", "Dayton", "", "", "");

    /// <summary>What a job is about.</summary>
    public string Summary() => draw.Of(Summaries);

    /// <summary>The name of a household in one line.</summary>
    public string HouseholdName() => draw.Of(HouseholdNames);

    /// <summary>A whole address.</summary>
    public PostalAddress Address() => draw.Of(Addresses);

    /// <summary>A value of a field of a household; sometimes none.</summary>
    public FieldValue Of(string field, int household) => draw.Chance(0.12) ? FieldValue.Empty : Filled(field, household);

    /// <summary>A value of a field of a household.</summary>
    public FieldValue Filled(string field, int household) => field switch
    {
        FieldName.HouseholdName => FieldValue.Of(HouseholdName()),
        FieldName.HouseholdType => FieldValue.Of(draw.Chance(0.7) ? "residential" : "commercial"),
        FieldName.HouseholdAddress => (draw.Chance(0.1) ? PartOfAnAddress : Address()).ToValue(),
        FieldName.HouseholdDoNotMail => FieldValue.Of(draw.Chance(0.5)),
        FieldName.PersonFirstName => FieldValue.Of(draw.Of(FirstNames)),
        FieldName.PersonLastName => FieldValue.Of(draw.Of(LastNames)),
        FieldName.PersonEmail => Email(household),
        FieldName.PersonPhone or FieldName.PersonMobile => Phone(household),
        FieldName.JobStatus => FieldValue.Of(draw.Of(["Scheduled", "Completed", "Canceled"])),
        FieldName.JobTotal => FieldValue.Of(draw.Of(["0.00", "120.00", "1250.50"])),
        FieldName.JobSummary => FieldValue.Of(Summary()),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Nobody edits this field."),
    };

    /// <summary>A value that a run has once only, where the field has so many.</summary>
    public FieldValue Fresh(string field, int number) => field switch
    {
        FieldName.HouseholdName => FieldValue.Of($"smith  family {number}"),
        FieldName.HouseholdAddress => new PostalAddress($"{number} Elm St", "", "Akron", "OH", "44301", "USA").ToValue(),
        FieldName.PersonEmail => FieldValue.Of($"n{number}@example.com"),
        FieldName.PersonPhone => FieldValue.Of($"+1614555{1000 + number}"),
        FieldName.PersonMobile => FieldValue.Of($"+1614555{2000 + number}"),
        _ => Filled(field, household: 1),
    };

    private FieldValue Email(int household) => FieldValue.Of(draw.Below(20) switch
    {
        0 => Refusals.EmailRefusedBy(SystemKind.HubSpot, $"h{household}"),
        1 => Refusals.EmailRefusedBy(SystemKind.ServiceTitan, $"h{household}"),
        2 => $"a{draw.Between(1, households)}@example.com",
        < 12 => $"a{household}@example.com",
        _ => $"b{household}@example.com",
    });

    private FieldValue Phone(int household) => FieldValue.Of(draw.Below(10) switch
    {
        0 => $"+161455501{draw.Between(1, households)}0",
        < 6 => $"+161455501{household}0",
        < 8 => $"+161455501{household}1",
        _ => $"+161455501{household}1;ext=7",
    });
}
