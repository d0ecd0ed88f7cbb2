namespace Hearth.Tests.Domain.Laws;

/// <summary>What can happen in a history.</summary>
internal enum StepKind
{
    /// <summary>A person changes a field; the flag makes it the field's other kind of value (empty, or an opt-out).</summary>
    Edit,

    /// <summary>A message on its way arrives; with the flag it will arrive again.</summary>
    Deliver,

    /// <summary>A record is read as it stands.</summary>
    Read,

    /// <summary>A lane asks for what is pending.</summary>
    Prepare,

    /// <summary>The vendor does what the lane asked.</summary>
    Apply,

    /// <summary>The lane reports; with the flag the vendor's answer was lost.</summary>
    Confirm,

    /// <summary>The process dies: what was in flight is forgotten.</summary>
    Restart,
}
