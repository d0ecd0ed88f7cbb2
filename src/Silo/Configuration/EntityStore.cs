namespace Hearth.Silo.Configuration;

/// <summary>How households and jobs are stored.</summary>
public enum EntityStore
{
    /// <summary>Our own store: writes of many entities share a commit, outbox rows lie in the same statement.</summary>
    GroupCommit,

    /// <summary>Orleans' ADO.NET storage: about a tenth of the rate, and slower still on SQLite.</summary>
    Adonet,
}
