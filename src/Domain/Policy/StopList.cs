using System.Collections.Immutable;

namespace Hearth.Domain.Policy;

/// <summary>Values that belong to nobody, such as the office's own line or <c>none@none.com</c>: they never match records.</summary>
/// <param name="Emails">Canonical emails.</param>
/// <param name="Phones">Canonical phone numbers.</param>
/// <param name="HouseholdsPerKeyMax">A key held by more households than this says nothing any more. 1 to 100.</param>
public sealed record StopList(ImmutableHashSet<string> Emails, ImmutableHashSet<string> Phones, int HouseholdsPerKeyMax)
{
    /// <summary>Stops nothing but keys that many households share.</summary>
    public static StopList Empty { get; } = new([], [], 3);
}
