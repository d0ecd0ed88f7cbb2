using System.Globalization;
using Hearth.Api.Webhooks;
using Hearth.Api.Webhooks.HubSpot;

namespace Hearth.Tests.Api;

public sealed class HubSpotSignatureTests
{
    public static TheoryData<int> Version3Vectors => [.. Enumerable.Range(0, SignatureVectors.Version3.Count)];

    public static TheoryData<int> Version1Vectors => [.. Enumerable.Range(0, SignatureVectors.Version1.Count)];

    [Theory]
    [MemberData(nameof(Version3Vectors))]
    public void Published_version_3_signatures_are_valid_within_their_window_and_for_nothing_else(int index)
    {
        var vector = SignatureVectors.Version3[index];
        var sentAt = DateTimeOffset.FromUnixTimeMilliseconds(vector.Timestamp);
        var request = Request(vector);

        Verify(request, sentAt).Should().Be(SignatureVerdict.Valid);
        Verify(request, sentAt.AddMinutes(5)).Should().Be(SignatureVerdict.Valid);
        Verify(request, sentAt.AddMinutes(-5)).Should().Be(SignatureVerdict.Valid);
        Verify(request, sentAt.AddMinutes(5).AddMilliseconds(1)).Should().Be(SignatureVerdict.Expired);
        Verify(request, sentAt.AddMinutes(-5).AddMilliseconds(-1)).Should().Be(SignatureVerdict.Future);
        Verify(request with { Body = new byte[] { 0x20 } }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { Uri = vector.Uri + "&x" }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { Method = "PUT" }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { Timestamp = $"{vector.Timestamp + 1}" }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { SignatureVersion3 = "not base64!" }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { SignatureVersion3 = "" }, sentAt).Should().Be(SignatureVerdict.Mismatch);
        Verify(request with { Timestamp = null }, sentAt).Should().Be(SignatureVerdict.BadTimestamp);
        Verify(request with { Timestamp = "-1" }, sentAt).Should().Be(SignatureVerdict.BadTimestamp);
        Verify(request with { Timestamp = "99999999999999999999" }, sentAt).Should().Be(SignatureVerdict.BadTimestamp);
        Verify(request with { Timestamp = $"{long.MaxValue}" }, sentAt).Should().Be(SignatureVerdict.Future);

        SignatureVerdict Verify(HubSpotRequest call, DateTimeOffset now) =>
            HubSpotSignature.Verify(call, new WebhookSender.HubSpot(1, vector.Secret, AcceptsVersion1: true), now);
    }

    [Theory]
    [MemberData(nameof(Version1Vectors))]
    public void Published_version_1_signatures_are_valid_only_where_they_are_allowed_and_no_version_3_is_there(int index)
    {
        var vector = SignatureVectors.Version1[index];
        var request = new HubSpotRequest("POST", "https://example.com/", vector.Body, null, null, vector.Signature, "v1");
        var allowed = new WebhookSender.HubSpot(1, vector.Secret, AcceptsVersion1: true);

        HubSpotSignature.Verify(request, allowed, default).Should().Be(SignatureVerdict.Valid);
        HubSpotSignature.Verify(request with { SignatureVersion = null }, allowed, default).Should().Be(SignatureVerdict.Valid);
        HubSpotSignature.Verify(request with { SignatureVersion = "v2" }, allowed, default).Should().Be(SignatureVerdict.Missing);
        HubSpotSignature.Verify(request, allowed with { AcceptsVersion1 = false }, default).Should().Be(SignatureVerdict.Missing);
        HubSpotSignature.Verify(request with { Body = new byte[] { 1 } }, allowed, default).Should().Be(SignatureVerdict.Mismatch);
        HubSpotSignature.Verify(request with { SignatureVersion3 = "", Timestamp = "0" }, allowed, DateTimeOffset.UnixEpoch)
            .Should().Be(SignatureVerdict.Mismatch, "a present version 3 signature is never passed over");
    }

    [Theory]
    [InlineData("https://h/a%3Ab%2Fc%3Fd%40e%21f%24g%27h%28i%29j%2Ak%2Cl%3B", "https://h/a:b/c?d@e!f$g'h(i)j*k,l;")]
    [InlineData("https://h/?q=%20%25%2B%26%3D%23", "https://h/?q=%20%25%2B%26%3D%23")]
    [InlineData("https://h/%253A%3", "https://h/%253A%3")]
    [InlineData("https://h/?a=%", "https://h/?a=%")]
    public void Only_documented_escapes_are_decoded(string uri, string expected) => HubSpotUri.Decode(uri).Should().Be(expected);

    private static HubSpotRequest Request(SignatureVectors.Vector vector) => new(
        vector.Method,
        vector.Uri,
        vector.Body,
        vector.Signature,
        vector.Timestamp.ToString(CultureInfo.InvariantCulture),
        null,
        null);
}
