using System.Collections.Immutable;
using Hearth.Domain.Changes;

namespace Hearth.Connectors;

/// <summary>One page of a feed.</summary>
/// <param name="Observations">The records of the page, mapped.</param>
/// <param name="Cursor">Where to go on; stored only after every observation of the page was. Opaque.</param>
/// <param name="HasMore">False at the feed's present end.</param>
/// <param name="ReadThrough">Every change that was visible before this instant (UTC) has been read when the page is done.</param>
public sealed record FeedPage(ImmutableArray<Observation> Observations, string Cursor, bool HasMore, DateTimeOffset ReadThrough);
