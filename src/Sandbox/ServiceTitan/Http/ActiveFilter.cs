namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The <c>active</c> parameter; the default hides inactive and merged rows.</summary>
internal enum ActiveFilter
{
    True,
    Any,
    False,
}
