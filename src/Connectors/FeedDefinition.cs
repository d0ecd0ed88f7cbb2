namespace Hearth.Connectors;

/// <summary>A stream of changes that a connector can read.</summary>
/// <param name="Name">Unique within the connection, for example <c>customers</c>.</param>
/// <param name="RecordType">What it brings; one of <see cref="Hearth.Domain.Values.RecordType"/>.</param>
/// <param name="Interval">How long to wait after the end was reached.</param>
/// <param name="VisibilityLag">How long after a change the feed may still not show it.</param>
/// <param name="Order">Feeds of parents come first in a first synchronization: lower goes first.</param>
public sealed record FeedDefinition(string Name, string RecordType, TimeSpan Interval, TimeSpan VisibilityLag, int Order);
