using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>
/// Consent is a ratchet: only a later opt-in ends an opt-out. The law is about vendors that date the field and name its writer:
/// where only the record is dated, an opt-out that was taken back and given anew between two reads looks like the old one.
/// </summary>
public sealed class ConsentTests
{
    private const string Field = FieldName.HouseholdDoNotMail;
    private const int Histories = 3_000;
    private static readonly FieldValue OptOut = FieldValue.Of(true);

    [Fact]
    public void OptOut_StandsWhateverWasWrittenLostOrRestarted() => LawGen.Consent.Sample(EndsOnlyWithALaterOptIn, iter: Histories);

    private static void EndsOnlyWithALaterOptIn(Scenario scenario)
    {
        var world = new World(scenario);
        world.Run();
        world.Settle();
        if (world.Edits.Count > 0 && world.Edits[^1] is var last && last.Value == OptOut)
        {
            world.CellOf(Field).Value.Should().Be(OptOut, last.ToString());
            world.Sides.Should().OnlyContain(side => side.Vendor[Field] == OptOut);
        }
    }
}
