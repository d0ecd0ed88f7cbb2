using System.Collections.Immutable;
using Hearth.Domain.Values;

namespace Hearth.Domain.Identity;

/// <summary>A customer or a contact of a household, with what holds it there.</summary>
/// <param name="Record">The record.</param>
/// <param name="Shown">What it and the records that hang on it showed by themselves.</param>
/// <param name="LinkedAt">Since when it belongs to the household (UTC); null where that was not kept.</param>
/// <param name="With">Records that it stays with, whatever evidence counts.</param>
public sealed record RecordEvidence(RecordRef Record, IdentityProfile Shown, DateTimeOffset? LinkedAt, ImmutableArray<RecordRef> With);
