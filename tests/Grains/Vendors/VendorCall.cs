using System.Collections.Immutable;

namespace Hearth.Tests.Grains.Vendors;

/// <summary>One call to a scripted vendor.</summary>
/// <param name="Kind"><c>prepare</c>, <c>feed</c>, <c>records</c>, <c>count</c> or <c>write</c>.</param>
/// <param name="Subject">The feed or the type.</param>
/// <param name="Ids">The ids, or the cursor.</param>
internal sealed record VendorCall(string Kind, string Subject, ImmutableArray<string> Ids);
