using Hearth.Domain.Identity;
using Hearth.Domain.Values;

namespace Hearth.Domain.Entities;

/// <summary>Holds the household of a record as long as nobody has said whether it belongs to another one.</summary>
public static class MatchHold
{
    /// <summary>The id of the hold that an open question about a record puts on its household.</summary>
    public static string Id(RecordRef record) => $"review {record}";

    /// <summary>The hold that a resolution puts on its household, or null for none.</summary>
    public static Hold? Of(Resolution resolution) => resolution.Rule switch
    {
        ResolutionRule.Review => new Hold(HoldReason.Review, Id(resolution.Record)),
        ResolutionRule.Duplicate => new Hold(HoldReason.Duplicate, Id(resolution.Record)),
        _ => null,
    };

    /// <summary>
    /// The hold that an open question about a customer puts on the household it was compared with, or null for none: where both are one, that
    /// household has its customer already.
    /// </summary>
    public static Hold? OfCompared(MatchCase asked) => asked is { Outcome: MatchOutcome.Review, Record.Type: RecordType.Customer }
        ? new Hold(HoldReason.Review, Id(asked.Record))
        : null;
}
