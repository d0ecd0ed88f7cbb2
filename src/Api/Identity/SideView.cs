namespace Hearth.Api.Identity;

/// <summary>One of the two households, as it is known now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="People">Its people.</param>
/// <param name="Names">Its names as ServiceTitan keeps them.</param>
/// <param name="Emails">Its emails.</param>
/// <param name="Phones">Its phone numbers.</param>
/// <param name="Addresses">Its addresses, one line each.</param>
/// <param name="GivenUp">Emails, phone numbers and addresses that it gave up, and when.</param>
internal sealed record SideView(
    string Id,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<string> Addresses,
    IReadOnlyList<GivenUpView> GivenUp);

/// <summary>Something that a household gave up.</summary>
/// <param name="Kind"><c>email</c>, <c>phone</c> or <c>address</c>.</param>
/// <param name="Value">What it was, an address in one line.</param>
/// <param name="Until">When it was given up (UTC).</param>
internal sealed record GivenUpView(string Kind, string Value, DateTimeOffset Until);
