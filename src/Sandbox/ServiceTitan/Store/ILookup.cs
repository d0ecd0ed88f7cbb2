namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What a table tells its indexes.</summary>
internal interface ILookup<in T>
    where T : class, IRow
{
    void Replace(T? before, T after);

    void Clear();
}
