using CsCheck;
using Hearth.Connectors.Canonical;
using Hearth.Domain.Changes;

namespace Hearth.Tests.Connectors.Canonical;

public sealed class CanonicalizeTests
{
    private const string Region = "US";

    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["In Progress"] = "InProgress",
        ["Hold"] = "Hold",
        ["Residential"] = "residential",
    };

    private static readonly Gen<string> RawText = Gen.String[Gen.Char[" \t\r\n\0aZé<>&;:/.@+-0123456789"], 0, 40];

    [Theory]
    [InlineData("  Smith  & Sons ", "Smith  & Sons")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData(" \t ", "")]
    [InlineData(null, "")]
    public void Text_is_trimmed(string? raw, string canonical) => Canonicalize.Text(raw).Value.Text.Should().Be(canonical);

    [Theory]
    [InlineData(" Ann.Lee@Example.COM ", "ann.lee@example.com")]
    [InlineData("a+b@x.co", "a+b@x.co")]
    [InlineData("", "")]
    public void An_email_is_lower_cased(string raw, string canonical) => ShouldBe(Canonicalize.Email(raw), canonical);

    [Theory]
    [InlineData("a b@c.com")]
    [InlineData("Ann <ann@c.com>")]
    [InlineData("<ann@c.com>")]
    [InlineData("ann@c.com, bob@c.com")]
    [InlineData("ann@c.com;bob@c.com")]
    [InlineData("ann")]
    [InlineData("ann@localhost")]
    [InlineData("@c.com")]
    [InlineData("\"a b\"@c.com")]
    [InlineData("ann@c.com.")]
    public void A_text_that_is_not_one_address_is_a_finding(string raw) =>
        Canonicalize.Email(raw).Code.Should().Be(FindingCode.InvalidEmail);

    [Theory]
    [InlineData("(859) 555-0100", "+18595550100")]
    [InlineData("8595550100", "+18595550100")]
    [InlineData("+1 859-555-0100", "+18595550100")]
    [InlineData("859.555.0100 x12", "+18595550100;ext=12")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("   ", "")]
    public void A_phone_number_becomes_e164(string raw, string canonical) => ShouldBe(Canonicalize.Phone(raw, Region), canonical);

    [Theory]
    [InlineData("none")]
    [InlineData("555-0100")]
    [InlineData("000-000-0000")]
    [InlineData("12345678901234567890")]
    public void A_text_that_is_not_a_number_is_a_finding(string raw) =>
        Canonicalize.Phone(raw, Region).Code.Should().Be(FindingCode.InvalidPhone);

    [Theory]
    [InlineData("2021-07-19T20:35:38.2876004Z", "2021-07-19T20:35:38.287Z")]
    [InlineData("2026-03-01T12:30:00-05:00", "2026-03-01T17:30:00.000Z")]
    [InlineData("2025-10-13T00:00:00", "2025-10-13T00:00:00.000Z")]
    [InlineData("1772386200000", "2026-03-01T17:30:00.000Z")]
    [InlineData("", "")]
    public void An_instant_is_in_utc_with_milliseconds(string raw, string canonical) => ShouldBe(Canonicalize.Instant(raw), canonical);

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("9223372036854775807")]
    public void A_text_that_is_not_an_instant_is_a_finding(string raw) =>
        Canonicalize.Instant(raw).Code.Should().Be(FindingCode.InvalidDate);

    [Theory]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("2026-03-01T00:00:00Z", "2026-03-01")]
    [InlineData("1772323200000", "2026-03-01")]
    public void A_date_stays_plain(string raw, string canonical) => ShouldBe(Canonicalize.Date(raw), canonical);

    [Theory]
    [InlineData("2026-03-01T17:30:00Z")]
    [InlineData("2026-02-30")]
    [InlineData("03/01/2026")]
    public void An_instant_within_a_day_is_no_date(string raw) => Canonicalize.Date(raw).Code.Should().Be(FindingCode.InvalidDate);

    [Theory]
    [InlineData("1250", "1250.00")]
    [InlineData(" 0.5 ", "0.50")]
    [InlineData("1.25E3", "1250.00")]
    [InlineData("-0.001", "0.00")]
    [InlineData("2.125", "2.12")]
    [InlineData("2.135", "2.14")]
    [InlineData("", "")]
    public void Money_has_two_decimals(string raw, string canonical) => ShouldBe(Canonicalize.Money(raw), canonical);

    [Theory]
    [InlineData("$5")]
    [InlineData("1,250.00")]
    [InlineData("free")]
    [InlineData("1E40")]
    public void A_text_that_is_not_an_amount_is_a_finding(string raw) =>
        Canonicalize.Money(raw).Code.Should().Be(FindingCode.InvalidMoney);

    [Theory]
    [InlineData("in progress", "InProgress")]
    [InlineData("INPROGRESS", "InProgress")]
    [InlineData("Residential", "residential")]
    [InlineData("", "")]
    public void An_option_has_its_canonical_name(string raw, string canonical) => ShouldBe(Canonicalize.Choice(raw, Statuses), canonical);

    [Fact]
    public void An_unknown_option_is_a_finding_that_names_the_options()
    {
        var result = Canonicalize.Choice("Paused", Statuses);

        result.ToFinding("job.status").Should().Be(new FieldFinding("job.status", FindingCode.UnknownOption, "One of Hold, InProgress, residential."));
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("", "")]
    public void A_boolean_is_true_or_false(string raw, string canonical) => ShouldBe(Canonicalize.Boolean(raw), canonical);

    [Fact]
    public void Another_text_is_no_boolean() => Canonicalize.Boolean("maybe").IsValid.Should().BeFalse();

    [Fact]
    public void Every_canonical_value_is_its_own_canonical_value()
    {
        RawText.Sample(raw =>
        {
            IsStable(Canonicalize.Text(raw), Canonicalize.Text);
            IsStable(Canonicalize.Email(raw), Canonicalize.Email);
            IsStable(Canonicalize.Phone(raw, Region), text => Canonicalize.Phone(text, Region));
            IsStable(Canonicalize.Boolean(raw), Canonicalize.Boolean);
            IsStable(Canonicalize.Instant(raw), Canonicalize.Instant);
            IsStable(Canonicalize.Date(raw), Canonicalize.Date);
            IsStable(Canonicalize.Money(raw), text => Canonicalize.Money(text));
            IsStable(Canonicalize.Choice(raw, Statuses), text => Canonicalize.Choice(text, Statuses));
        });
    }

    [Fact]
    public void Emails_phones_times_and_amounts_are_stable()
    {
        var local = Gen.String[Gen.Char["abcXYZ019.+-_"], 1, 20];
        Gen.Select(local, local).Sample((name, domain) => IsStable(Canonicalize.Email($"{name}@{domain}.com"), Canonicalize.Email));
        Gen.Select(Gen.Long[2_000_000_000, 9_999_999_999], Gen.String[Gen.Char["0123456789"], 0, 6]).Sample((number, extension) =>
            IsStable(Canonicalize.Phone($"{number} ext {extension}", Region), text => Canonicalize.Phone(text, Region)));
        Gen.DateTimeOffset.Sample(time => IsStable(Canonicalize.Instant(time.ToString("o")), Canonicalize.Instant));
        Gen.Long.Sample(time => IsStable(Canonicalize.Instant(time.ToString()), Canonicalize.Instant));
        Gen.DateOnly.Sample(date => IsStable(Canonicalize.Date(date.ToString("o")), Canonicalize.Date));
        Gen.Decimal.Sample(amount => IsStable(Canonicalize.Money(amount), text => Canonicalize.Money(text)));
    }

    private static void ShouldBe(Canonicalization actual, string canonical)
    {
        actual.IsValid.Should().BeTrue();
        actual.Value.Text.Should().Be(canonical);
    }

    private static bool IsStable(Canonicalization once, Func<string, Canonicalization> again) =>
        !once.IsValid || again(once.Value.Text) == once
            ? true
            : throw new InvalidOperationException($"'{once.Value}' became '{again(once.Value.Text).Value}'");
}
