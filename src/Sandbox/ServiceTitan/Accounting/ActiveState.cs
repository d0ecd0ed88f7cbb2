namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Accounting's own spelling of the active filter.</summary>
internal enum ActiveState
{
    ActiveOnly,
    InactiveOnly,
    All,
}
