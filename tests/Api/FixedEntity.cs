using Hearth.Contracts.Entities;

namespace Hearth.Tests.Api;

/// <summary>A household and a job that exist under one id each; every other id was never stored.</summary>
internal static class FixedEntity
{
    public const string Known = "01hz0000000000000000000000";
    public const long Version = 42;

    /// <summary>A household that went into the known one.</summary>
    public const string Merged = "01hz0000000000000000000001";

    public static EntityView? Find(string key, string kind) => key switch
    {
        _ when key.EndsWith(Known, StringComparison.Ordinal) => View(key, kind),
        _ when key.EndsWith(Merged, StringComparison.Ordinal) => View(key, kind) with { MergedInto = $"h-{Known}" },
        _ => null,
    };

    private static EntityView View(string key, string kind) =>
        new(
            key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..],
            kind,
            Version,
            [new LinkView("portal/contact/17", "hubspot", "root", "live", DateTimeOffset.UnixEpoch, "first", DateTimeOffset.UnixEpoch)],
            [new FieldView("root", "household.name", "Ivy Lane", 7, "shared", "portal/contact/17", "agreed", [], [])],
            [])
        {
            DuplicateContacts =
            [
                new DuplicateContactView(
                    new ContactView("portal/contact/18", "p2", "=Ivy Lane", "ivy@example.com", ["+16145550100"]),
                    new ContactView("portal/contact/17", "p1", "Ivy Lane", null, ["+16145550100"]),
                    [new ReasonView("phone", 100), new ReasonView("name-same", 45)]),
            ],
        };
}
