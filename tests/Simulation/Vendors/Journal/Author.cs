namespace Hearth.Tests.Simulation.Vendors.Journal;

/// <summary>Who changed something at a vendor.</summary>
internal enum Author
{
    /// <summary>A person at the vendor.</summary>
    Person,

    /// <summary>Hearth.</summary>
    Hearth,

    /// <summary>The vendor itself, as a consequence of a merge.</summary>
    Vendor,
}
