using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Orleans.Concurrency;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>A reference to a grain: each call is a message that the machine delivers in its own time.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "A proxy derives from it at run time.")]
internal class GrainProxy : DispatchProxy
{
    private static readonly MethodInfo CallMethod = typeof(GrainProxy).GetMethod(nameof(Call), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly ConcurrentDictionary<MethodInfo, Func<GrainHost, string, string, MethodInfo, object?[], object>> Callers = [];

    private GrainHost _host = null!;
    private string _kind = "";
    private string _key = "";

    /// <summary>Makes a reference.</summary>
    public static T To<T>(GrainHost host, string kind, string key)
    {
        var proxy = Create<T, GrainProxy>()!;
        var self = (GrainProxy)(object)proxy;
        (self._host, self._kind, self._key) = (host, kind, key);
        return proxy;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Callers.GetOrAdd(targetMethod!, CallerOf)(_host, _kind, _key, targetMethod!, args ?? []);

    private static Func<GrainHost, string, string, MethodInfo, object?[], object> CallerOf(MethodInfo method) =>
        method.IsDefined(typeof(OneWayAttribute))
            ? (host, kind, key, called, arguments) =>
            {
                _ = Tell(host, kind, key, called, arguments);
                return Task.CompletedTask;
            }
    : method.ReturnType == typeof(Task)
            ? Tell
            : CallMethod.MakeGenericMethod(method.ReturnType.GenericTypeArguments[0])
                .CreateDelegate<Func<GrainHost, string, string, MethodInfo, object?[], object>>();

    private static Task<bool> Tell(GrainHost host, string kind, string key, MethodInfo method, object?[] arguments) => host.CallAsync(kind, key, async grain =>
    {
        await (Task)method.Invoke(grain, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        return true;
    });

    private static Task<T> Call<T>(GrainHost host, string kind, string key, MethodInfo method, object?[] arguments) =>
        host.CallAsync(kind, key, grain => (Task<T>)method.Invoke(grain, BindingFlags.DoNotWrapExceptions, null, arguments, null)!);
}
