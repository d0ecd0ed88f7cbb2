using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>Values that a vendor refuses for good, although they look right.</summary>
internal static class Refusals
{
    /// <summary>An email whose domain one vendor refuses.</summary>
    public static string EmailRefusedBy(SystemKind system, string name) => $"{name}@refused-by-{system.ToString().ToLowerInvariant()}.example";

    /// <summary>True when the vendor refuses an email.</summary>
    public static bool RefusesEmail(SystemKind system, string? email) =>
        email?.EndsWith(EmailRefusedBy(system, ""), StringComparison.OrdinalIgnoreCase) is true;
}
