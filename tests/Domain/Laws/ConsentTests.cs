using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Laws;

/// <summary>Consent is a ratchet: only a later opt-in ends an opt-out, whatever the deliveries did.</summary>
public sealed class ConsentTests
{
    private const string Field = FieldName.HouseholdDoNotMail;
    private const int Histories = 2_000;
    private static readonly FieldValue OptOut = FieldValue.Of(true);

    [Fact]
    public void OptOut_EndsOnlyWithALaterOptIn() => LawGen.Consent.Sample(
        scenario =>
        {
            var world = new World(scenario);
            world.Run();
            world.Settle();
            var last = world.Edits.Count == 0 ? null : world.Edits[^1];
            if (last?.Value == OptOut)
            {
                world.CellOf(Field).Value.Should().Be(OptOut, last.ToString());
                world.Sides.Should().OnlyContain(side => side.Vendor[Field] == OptOut);
            }
        },
        iter: Histories);
}
