namespace Hearth.Domain.Changes;

/// <summary>Who set a value, as far as its system says.</summary>
public enum ValueWriter
{
    /// <summary>The system does not say, or was not asked.</summary>
    Unknown,

    /// <summary>Our own application.</summary>
    Hearth,

    /// <summary>A person, or a program that is not ours.</summary>
    SomebodyElse,
}
