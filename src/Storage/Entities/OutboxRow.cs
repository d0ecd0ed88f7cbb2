namespace Hearth.Storage.Entities;

/// <summary>Says that an entity has a pending write for a lane. Stored in the same statement as the entity's state.</summary>
/// <param name="Lane">The lane, for example <c>evergreen/portal/contact</c>.</param>
/// <param name="Key">The entity's id.</param>
/// <param name="Priority">Lower goes first: 0 is interactive, 5 ordinary, 9 backfill.</param>
/// <param name="Due">Not before this instant (UTC).</param>
public sealed record OutboxRow(string Lane, string Key, int Priority, DateTimeOffset Due);
