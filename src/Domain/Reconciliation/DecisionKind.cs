namespace Hearth.Domain.Reconciliation;

/// <summary>What reconciliation did with one observed value.</summary>
public enum DecisionKind
{
    /// <summary>It says nothing new.</summary>
    Unchanged,

    /// <summary>It is our own write coming back.</summary>
    Echo,

    /// <summary>It is our own write as the vendor renders it: in agreement, although the text differs.</summary>
    Rendered,

    /// <summary>It is older than what is known of its record.</summary>
    Stale,

    /// <summary>It became the agreed value.</summary>
    Accepted,

    /// <summary>It was refused and the record keeps it, flagged.</summary>
    Refused,

    /// <summary>It was refused and the agreed value is written back.</summary>
    Restored,

    /// <summary>It was concurrent with the agreed value: a rule decided, or a person has to.</summary>
    Conflict,

    /// <summary>Hearth derived the value by a named rule; nobody observed it.</summary>
    Derived,

    /// <summary>Nothing was decided: the record should be read again with certain times.</summary>
    NeedsEvidence,
}
