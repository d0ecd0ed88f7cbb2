using Hearth.Grains.Inbox;
using Hearth.Storage.Work;

namespace Hearth.Tests.Grains.Inbox;

public sealed class SetbackTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(7, true, false)]
    [InlineData(8, true, true)]
    [InlineData(8, false, false)]
    [InlineData(299, false, false)]
    [InlineData(300, false, true)]
    public void An_orphan_is_given_up_after_it_was_looked_for_in_vain_and_not_because_the_vendor_was_away(int attempts, bool wasOrphan, bool isFinal) =>
        Setback.Orphan.IsFinal(Taken(attempts, (wasOrphan ? Setback.Orphan : Setback.Unread("The vendor is away.")).Reason), Start.AddDays(1)).Should().Be(isFinal);

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Attempts_that_a_failing_database_uses_up_within_seconds_bury_nothing(int minutes, bool isFinal)
    {
        var setback = Setback.Undelivered("unexpected: DiskException");

        setback.IsFinal(Taken(100, setback.Reason), Start.AddMinutes(minutes)).Should().Be(isFinal);
    }

    [Fact]
    public void What_is_malformed_is_not_tried_again() => Setback.Malformed("It is no event.").IsFinal(Taken(0, null), Start).Should().BeTrue();

    [Fact]
    public void Whoever_is_owed_an_erasure_is_never_given_up()
    {
        var setback = Setback.NotErased("The vendor is away.");

        setback.IsFinal(Taken(100_000, setback.Reason), Start.AddYears(1)).Should().BeFalse();
    }

    private static TakenWork Taken(int attempts, string? lastError) =>
        new(new WorkItem("evergreen/tenant/waiting", "tenant/location/5", 1, 5, default, ReadOnlyMemory<byte>.Empty), Start, attempts, lastError);
}
