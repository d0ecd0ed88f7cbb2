namespace Hearth.Sandbox.ServiceTitan;

/// <summary>How a change of external data treats the keys that it does not name.</summary>
internal enum ExternalPatchMode
{
    Replace,
    Merge,
}
