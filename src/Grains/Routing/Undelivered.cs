using Hearth.Domain.Values;

namespace Hearth.Grains.Routing;

/// <summary>A record that its entity could not take in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Parent">The record that it is a part of, where it is one of those that are read through their parents.</param>
/// <param name="Reason">What failed, without personal data.</param>
public readonly record struct Undelivered(RecordRef Record, RecordRef? Parent, string Reason);
