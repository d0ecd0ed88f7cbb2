using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Entities;
using Hearth.Domain.Values;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Connectors.ServiceTitan;

/// <summary>When a creation may be sent: not before a look for an earlier attempt can be trusted, and not after the next look counts on it.</summary>
public sealed class WriteFailuresTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void TooLate_UntilItsTime_LetsACreationGo(int secondsLeft) =>
        WriteFailures.TooLate(Creation with { CreateBy = Now.AddSeconds(secondsLeft) }, Now).Should().BeNull();

    [Fact]
    public void TooLate_WithoutATime_LetsACreationGo() => WriteFailures.TooLate(Creation, Now).Should().BeNull();

    [Fact]
    public void TooLate_AfterItsTime_IsAnAttemptThatWasNeverMade()
    {
        var outcome = WriteFailures.TooLate(Creation with { CreateBy = Now.AddMilliseconds(-1) }, Now);

        outcome.Should().BeOfType<WriteOutcome.Retry>().Which.Should().BeEquivalentTo(
            new { NotBefore = (DateTimeOffset?)null, MayHaveApplied = false }, "it is prepared anew at once, and nothing has to be looked for");
    }

    [Fact]
    public void TooSoon_AfterAnAttempt_WaitsUntilALookCanBeTrusted()
    {
        var attempted = Creation with { AttemptedAt = Now };
        var visible = Now + CreationIntent.VerifyPause;

        WriteFailures.TooSoon(attempted, visible.AddMilliseconds(-1)).Should().BeOfType<WriteOutcome.Retry>().Which.NotBefore.Should().Be(visible);
        WriteFailures.TooSoon(attempted, visible).Should().BeNull();
        WriteFailures.TooSoon(attempted with { Kind = WriteKind.Update }, Now).Should().BeNull("only a creation can make a second record");
    }

    [Fact]
    public async Task A_creation_that_was_held_up_is_not_sent()
    {
        await using var running = await RunningTenant.StartAsync();
        var late = Writes.NewContact(running.Records.Business.Id, FieldName.PersonEmail, "ovens@example.com") with
        {
            CreateBy = running.Time.GetUtcNow().AddSeconds(-1),
        };

        var outcome = await running.WriteAsync(late);
        var anew = await running.WriteAsync(late with { CreateBy = running.Time.GetUtcNow().AddMinutes(1) });

        outcome.Should().BeOfType<WriteOutcome.Retry>().Which.MayHaveApplied.Should().BeFalse();
        anew.Should().BeOfType<WriteOutcome.Applied>();
        running.Tenant.All<Contact>().Should().ContainSingle(contact => contact.Value == "ovens@example.com");
    }

    private static RecordWrite Creation => Writes.NewContact(1, FieldName.PersonEmail, "ovens@example.com");
}
