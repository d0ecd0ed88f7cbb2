using Hearth.Domain.Entities;

namespace Hearth.Grains.Documents;

/// <summary>The stored shape of a hold.</summary>
public sealed record HoldDocument(HoldReason Reason, string Id);
