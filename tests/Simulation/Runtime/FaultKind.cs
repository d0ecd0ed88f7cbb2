namespace Hearth.Tests.Simulation.Runtime;

/// <summary>What can go wrong.</summary>
internal enum FaultKind
{
    /// <summary>The process is killed and starts again.</summary>
    Crash,

    /// <summary>A statement fails before anything was stored.</summary>
    DiskFailsBefore,

    /// <summary>A statement fails although everything was stored.</summary>
    DiskFailsAfter,

    /// <summary>A statement takes seconds.</summary>
    DiskSlow,

    /// <summary>An activation ends for no reason, as when a silo rebalances.</summary>
    Deactivation,

    /// <summary>Two activations of one grain live side by side for a while.</summary>
    SecondActivation,

    /// <summary>A vendor answers that there are too many calls (429).</summary>
    TooManyCalls,

    /// <summary>A vendor fails before it did anything (500).</summary>
    VendorFailsBefore,

    /// <summary>A vendor fails, or its answer is lost, after it did what it was asked.</summary>
    VendorFailsAfter,

    /// <summary>A vendor answers only after many seconds.</summary>
    VendorSlow,

    /// <summary>One record of a batch fails for the moment, the others go through (207).</summary>
    RecordFails,

    /// <summary>A webhook is lost.</summary>
    WebhookLost,

    /// <summary>A webhook comes twice.</summary>
    WebhookTwice,

    /// <summary>A webhook comes much later than others.</summary>
    WebhookLate,

    /// <summary>A feed or search shows a change only after a lag.</summary>
    IndexLags,

    /// <summary>A read answers with what a record held some seconds ago.</summary>
    StaleRead,

    /// <summary>A feed shows rows again that it has shown.</summary>
    FeedRepeats,
}
