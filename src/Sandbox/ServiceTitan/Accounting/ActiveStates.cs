namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Reads <c>activeState</c>, whose default differs between invoices and payments.</summary>
internal static class ActiveStates
{
    public static Func<IRow, bool> Filter(QueryReader query, ActiveState fallback) =>
        (query.Choice<ActiveState>("activeState") ?? fallback) switch
        {
            ActiveState.All => _ => true,
            ActiveState.ActiveOnly => row => row.Active,
            _ => row => !row.Active,
        };
}
