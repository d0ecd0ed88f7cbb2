using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using static Hearth.Tests.Domain.Identity.IdentityScene;

namespace Hearth.Tests.Domain.Identity;

/// <summary>Profiles are the same however their traits come, and are taken apart once.</summary>
public sealed class IdentityProfileTests
{
    private static readonly IdentityTrait Home = Phone("+16145550101");
    private static readonly IdentityTrait Mail = Email("ann@lee.com");

    [Fact]
    public void Traits_ComeOnceAndInOrder()
    {
        var left = Home with { Until = DateTimeOffset.UnixEpoch };

        IdentityProfile.Of([Home, Mail, left, Mail]).Traits.Should().Equal(Mail, Home);
        IdentityProfile.Of([Mail, Home]).Traits.Should().Equal(Mail, Home);
        IdentityProfile.Of([left, Mail]).Traits.Should().Equal(Mail, left);
        IdentityProfile.Of([Mail, Home, Home with { IsAgents = true }]).Traits.Should().Equal(Mail, Home with { IsAgents = true });
    }

    [Fact]
    public void Shown_AddsWhatIsNew()
    {
        var profile = IdentityProfile.Of([Mail]);

        IdentityProfile.Empty.Show(profile).Should().BeSameAs(profile);
        profile.Show(IdentityProfile.Of([Mail])).Should().BeSameAs(profile);
        profile.Show(IdentityProfile.Of([Mail, Home])).Should().Be(IdentityProfile.Of([Home, Mail]));
    }

    [Fact]
    public void Reading_IsKeptForItsStopList()
    {
        var profile = IdentityProfile.Of([Mail, Home]);
        var stopping = StopList.Empty with { Emails = [Mail.Value] };

        var read = profile.Read(StopList.Empty);

        profile.Read(StopList.Empty).Should().BeSameAs(read);
        profile.Read(stopping).Emails.Should().BeEmpty();
        profile.KeysOf(stopping).Should().Equal(new MatchKey(MatchKey.Phone, Home.Value));
        profile.KeysOf(StopList.Empty).Should().Contain(new MatchKey(MatchKey.Email, Mail.Value));
    }
}
