using CsCheck;
using Hearth.Domain.Identity;

namespace Hearth.Tests.Domain.Identity;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("none@none.com")]
    [InlineData("noemail@gmail.com")]
    [InlineData("no-email@yahoo.com")]
    [InlineData("no.email@acmehvac.com")]
    [InlineData("noemail+1@gmail.com")]
    [InlineData("no@email.com")]
    [InlineData("test@test.com")]
    [InlineData("a@a.com")]
    [InlineData("aaa@aaa.com")]
    [InlineData("john@x.invalid")]
    [InlineData("unknown@gmail.com")]
    [InlineData("na@na.com")]
    [InlineData("donotreply@acme.com")]
    [InlineData("noreply@acme.com")]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@gmail.com")]
    public void IsEmail_OfPlaceholders(string email) => Placeholders.IsEmail(email).Should().BeTrue();

    [Theory]
    [InlineData("john.smith@gmail.com")]
    [InlineData("nora.none@gmail.com")]
    [InlineData("info@acmehvac.com")]
    [InlineData("noel@gmail.com")]
    [InlineData("testa@gmail.com")]
    [InlineData("a.jones@aol.com")]
    [InlineData("nathan@nathan.com")]
    public void IsEmail_OfPeoplesEmails_IsFalse(string email) => Placeholders.IsEmail(email).Should().BeFalse();

    [Theory]
    [InlineData("+15555555555")]
    [InlineData("+11111111111")]
    [InlineData("+12345678901")]
    [InlineData("+11234567890")]
    [InlineData("+16025555555")]
    [InlineData("+16020000000")]
    [InlineData("+16029999999")]
    [InlineData("+19876543210")]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("none")]
    public void IsPhone_OfPlaceholders(string phone) => Placeholders.IsPhone(phone).Should().BeTrue();

    [Theory]
    [InlineData("+16025550123")]
    [InlineData("+16025550100")]
    [InlineData("+16025550199")]
    [InlineData("+14802345671")]
    [InlineData("+442079460958")]
    public void IsPhone_OfNumbers_IsFalse(string phone) => Placeholders.IsPhone(phone).Should().BeFalse();

    [Theory]
    [InlineData("info@acme.com", true)]
    [InlineData("accounts.payable@acme.com", true)]
    [InlineData("ap@acme.com", true)]
    [InlineData("billing@acme.com", true)]
    [InlineData("john@acme.com", false)]
    [InlineData("", false)]
    public void IsRoleMailbox_OfMailboxes(string email, bool expected) => Placeholders.IsRoleMailbox(email).Should().Be(expected);

    [Fact]
    public void Anything_NeverThrows() => AnyText.Gen.Sample(text =>
    {
        foreach (var email in (string[])[text, $"{text}@{text}", $"@{text}", $"{text}@"])
        {
            Placeholders.IsRoleMailbox(email).Should().Be(Placeholders.IsRoleMailbox(email));
            Placeholders.IsEmail(email).Should().Be(Placeholders.IsEmail(email));
            Placeholders.IsPhone(email).Should().Be(Placeholders.IsPhone(email));
        }
    });
}
