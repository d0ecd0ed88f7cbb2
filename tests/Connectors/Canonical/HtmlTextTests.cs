using CsCheck;
using Hearth.Connectors.Canonical;

namespace Hearth.Tests.Connectors.Canonical;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>No heat</p><p>Dog in yard</p>", "No heat\nDog in yard")]
    [InlineData("No heat<br/>Dog&nbsp;in yard", "No heat\nDog in yard")]
    [InlineData("<div>One</div>\n<div>Two</div>\n", "One\nTwo")]
    [InlineData("<p>A</p><p><br></p><p>B</p>", "A\n\nB")]
    [InlineData("<b>Leak</b> &amp; noise &lt;5 psi", "Leak & noise <5 psi")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo")]
    [InlineData("<p>Wrapped\n   in the source</p>", "Wrapped in the source")]
    [InlineData("See <b>\nbold</b>\n<i>text</i>", "See bold text")]
    [InlineData("Plain\ntext, 3 < 4 & <5 is fine", "Plain\ntext, 3 < 4 & <5 is fine")]
    [InlineData("<style>p { }</style>Seen<script>alert('<p>')</script>", "Seen")]
    [InlineData("Before<!-- note -->After", "BeforeAfter")]
    [InlineData("<p></p>", "")]
    [InlineData(null, "")]
    public void A_fragment_becomes_its_text(string? html, string text) => Canonicalize.HtmlText(html).Value.Text.Should().Be(text);

    [Fact]
    public void Text_written_as_html_reads_back_as_the_same_text()
    {
        Gen.String[Gen.Char["ab \t\r\n\u00a0\u2028<>&;/!-\"'#0123ampltgbrnsé\0"], 0, 60].Sample(raw =>
        {
            var text = Canonicalize.Text(raw).Value;
            return Canonicalize.HtmlText(HtmlFragment.FromText(text.Text)).Value == text;
        });
    }
}
