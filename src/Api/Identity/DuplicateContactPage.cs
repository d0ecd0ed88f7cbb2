using Hearth.Contracts.Entities;

namespace Hearth.Api.Identity;

/// <summary>A page of people whom a portal has twice.</summary>
/// <param name="Contacts">The pairs, by the order of their households.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; null on the last one.</param>
internal sealed record DuplicateContactPage(IReadOnlyList<DuplicateContactEntry> Contacts, string? Next);

/// <summary>A person whom a portal has twice.</summary>
/// <param name="Household">The household of both.</param>
/// <param name="Pair">The two contacts and the evidence.</param>
internal sealed record DuplicateContactEntry(string Household, DuplicateContactView Pair);
