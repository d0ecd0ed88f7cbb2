namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How a refused write is answered.</summary>
public enum WriteProblemKind
{
    /// <summary>404: the record is not there.</summary>
    Missing,

    /// <summary>409: the record's state does not allow it.</summary>
    Conflict,

    /// <summary>400: a field names something that is not there or makes no sense.</summary>
    Invalid,
}
