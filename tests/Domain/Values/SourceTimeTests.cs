using CsCheck;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Values;

public sealed class SourceTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> Instant = Gen.Int[-30, 30].Select(seconds => Noon.AddSeconds(seconds));

    private static readonly Gen<SourceTime> AnyTime = Gen.OneOf(
        Instant.Select(SourceTime.Certain),
        Gen.Select(Instant, Instant, SourceTime.Within),
        Instant.Select(SourceTime.NotAfter));

    [Fact]
    public void CertainTimes_CompareByInstant()
    {
        SourceTime.Certain(Noon.AddSeconds(1)).IsCertainlyLaterThan(SourceTime.Certain(Noon)).Should().BeTrue();
        SourceTime.Certain(Noon).IsCertainlyLaterThan(SourceTime.Certain(Noon)).Should().BeFalse();
    }

    [Fact]
    public void OverlappingInterval_IsNeverCertainlyLater()
    {
        var edit = SourceTime.Certain(Noon);
        var around = SourceTime.Within(Noon.AddMinutes(-1), Noon.AddMinutes(1));

        around.IsCertainlyLaterThan(edit).Should().BeFalse();
        edit.IsCertainlyLaterThan(around).Should().BeFalse();
    }

    [Fact]
    public void IntervalThatStartsAtTheOtherEdit_IsLater() =>
        SourceTime.Within(Noon, Noon.AddMinutes(1)).IsCertainlyLaterThan(SourceTime.Certain(Noon)).Should().BeTrue();

    [Fact]
    public void IntervalWithItsBoundsSwapped_CollapsesToItsUpperBound() =>
        SourceTime.Within(Noon.AddMinutes(1), Noon).After.Should().Be(Noon);

    [Fact]
    public void NotAfter_HasNoLowerBound() => SourceTime.NotAfter(Noon).After.Should().Be(DateTimeOffset.MinValue);

    [Fact]
    public void KnownAfter_OnlyEverNarrowsAnInterval() => Gen.Select(AnyTime, Instant).Sample((time, after) =>
    {
        var narrowed = time.KnownAfter(after);
        narrowed.At.Should().Be(time.At);
        narrowed.IsCertain.Should().Be(time.IsCertain);
        narrowed.After.Should().BeOnOrAfter(time.After).And.BeOnOrBefore(time.At);
    });

    [Fact]
    public void CertainlyLater_IsAStrictPartialOrder() => Gen.Select(AnyTime, AnyTime, AnyTime).Sample((one, two, three) =>
    {
        one.IsCertainlyLaterThan(one).Should().BeFalse();
        (one.IsCertainlyLaterThan(two) && two.IsCertainlyLaterThan(one)).Should().BeFalse();
        if (one.IsCertainlyLaterThan(two) && two.IsCertainlyLaterThan(three))
        {
            one.IsCertainlyLaterThan(three).Should().BeTrue();
        }
    });

    [Fact]
    public void CertainlyLater_HoldsForEveryReadingOfTheEvidence() => Gen.Select(AnyTime, AnyTime).Sample((one, two) =>
    {
        if (one.IsCertainlyLaterThan(two))
        {
            EarliestReading(one).Should().BeAfter(two.At);
        }
    });

    /// <summary>The lower bound itself is not a reading: the change came after it.</summary>
    private static DateTimeOffset EarliestReading(SourceTime time) => time.IsCertain ? time.At : time.After.AddTicks(1);
}
