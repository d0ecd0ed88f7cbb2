namespace Hearth.Grains.Routing;

/// <summary>How observations are delivered.</summary>
/// <param name="Priority">How soon the writes that follow go out; one of <see cref="Entities.OutboxPriority"/>.</param>
/// <param name="Again">
/// True when they may have been delivered before without an end: who stored them then may not have told the registrar and the
/// waiting room.
/// </param>
public readonly record struct RouteManner(int Priority, bool Again);
