using System.Reflection;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Grains.Identity;

/// <summary>An index whose first batch is on its way until somebody says what becomes of it.</summary>
internal sealed class HeldIndex
{
    private readonly TaskCompletionSource<Exception?> _fate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stores;

    public HeldIndex(IIdentityIndex inner) => Index = Intercepted.By<IIdentityIndex>((method, arguments) => Call(inner, method, arguments));

    /// <summary>The index as the registrar is given it.</summary>
    public IIdentityIndex Index { get; }

    /// <summary>How often it was asked for the entities of records: once for each batch.</summary>
    public int Looks { get; private set; }

    /// <summary>Lets the first batch be stored.</summary>
    public void Store() => _fate.SetResult(null);

    /// <summary>Lets the first batch fail.</summary>
    public void Fail(Exception failure) => _fate.SetResult(failure);

    private object? Call(IIdentityIndex inner, MethodInfo method, object?[]? arguments)
    {
        Looks += method.Name == nameof(IIdentityIndex.FindEntitiesAsync) ? 1 : 0;
        return method.Name == nameof(IIdentityIndex.StoreAsync) && _stores++ == 0
            ? StoreAsync(() => (Task)method.Invoke(inner, arguments)!)
            : method.Invoke(inner, arguments);
    }

    private async Task StoreAsync(Func<Task> store)
    {
        if (await _fate.Task is { } failure)
        {
            throw failure;
        }

        await store();
    }
}
