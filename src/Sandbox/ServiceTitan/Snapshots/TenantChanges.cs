using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Gathers what the present step changes of a tenant. It is used under the tenant's lock.</summary>
internal sealed class TenantChanges
{
    private readonly List<TenantStepRow> _rows = [];
    private bool _isReset;

    public void Add<T>(Table<T> table, T row, DateTimeOffset writtenOn)
        where T : class, IRow =>
        _rows.Add(new TenantStepRow(table.Name, JsonSerializer.SerializeToElement(row, TenantJson.Of<T>()), writtenOn));

    public void Reset()
    {
        _rows.Clear();
        _isReset = true;
    }

    /// <summary>Hands over what was gathered and starts anew; null where nothing changed.</summary>
    public TenantStep? Take(long lastId)
    {
        if (_rows.Count == 0 && !_isReset)
        {
            return null;
        }

        var step = new TenantStep(_isReset, lastId, [.. _rows]);
        _rows.Clear();
        _isReset = false;
        return step;
    }
}
