namespace Hearth.Sandbox.Company;

/// <summary>The line of work of a job type or a technician.</summary>
internal enum Trade
{
    /// <summary>Heating, ventilation and air conditioning.</summary>
    Hvac,

    /// <summary>Plumbing.</summary>
    Plumbing,
}
