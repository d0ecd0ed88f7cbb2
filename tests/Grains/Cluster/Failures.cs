using Hearth.Connectors;

namespace Hearth.Tests.Grains.Cluster;

internal static class Failures
{
    public static VendorFailure Busy { get; } = new(FailureClass.Retry, 503, "Busy.");

    public static VendorFailure Revoked { get; } = new(FailureClass.StopTheConnection, 401, "Revoked.");
}
