namespace Hearth.Api.Identity;

/// <summary>One of the two households, as it is known now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="People">Its people.</param>
/// <param name="Names">Its names as ServiceTitan keeps them.</param>
/// <param name="Emails">Its emails.</param>
/// <param name="Phones">Its phone numbers.</param>
/// <param name="Addresses">Its addresses, one line each.</param>
internal sealed record SideView(
    string Id,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Addresses);
