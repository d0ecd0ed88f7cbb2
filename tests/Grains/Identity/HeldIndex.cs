using System.Reflection;
using Hearth.Storage.Identity;

namespace Hearth.Tests.Grains.Identity;

/// <summary>The index, whose first batch is on its way until somebody says what becomes of it.</summary>
internal static class HeldIndex
{
    /// <summary>The index, and what it does with the first batch: null stores it, anything else is thrown.</summary>
    public static (IIdentityIndex Index, TaskCompletionSource<Exception?> Fate, Func<int> Looks) Around(IIdentityIndex inner)
    {
        var index = DispatchProxy.Create<IIdentityIndex, Proxy>();
        var held = (Proxy)(object)index;
        held.Inner = inner;
        return (index, held.Fate, () => held.Looks);
    }

    // The runtime derives the proxies from it.
#pragma warning disable CA1852
    internal class Proxy : DispatchProxy
#pragma warning restore CA1852
    {
        private int _stores;

        public IIdentityIndex Inner { get; set; } = null!;

        public TaskCompletionSource<Exception?> Fate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How often it was asked for the entities of records: once for each batch.</summary>
        public int Looks { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IIdentityIndex.FindEntitiesAsync))
            {
                Looks++;
            }

            return targetMethod.Name == nameof(IIdentityIndex.StoreAsync) && _stores++ == 0
                ? StoreAsync(() => (Task)targetMethod.Invoke(Inner, args)!)
                : targetMethod.Invoke(Inner, args);
        }

        private async Task StoreAsync(Func<Task> store)
        {
            if (await Fate.Task is { } failure)
            {
                throw failure;
            }

            await store();
        }
    }
}
