using System.Collections.Immutable;
using Hearth.Domain.Entities;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of what somebody said of a person's roles.</summary>
public sealed record SaidRolesDocument(ImmutableArray<PersonRole> Roles, string By, DateTimeOffset At);
