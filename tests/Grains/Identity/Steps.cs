using System.Reflection;
using Hearth.Contracts.Entities;

namespace Hearth.Tests.Grains.Identity;

/// <summary>Counts what a saga asks of others, and dies before or after one of the calls.</summary>
internal sealed class Steps(int dieAt, bool afterwards)
{
    private int _calls;

    /// <summary>How many calls were made.</summary>
    public int Calls => _calls;

    /// <summary>The same thing, with its calls counted.</summary>
    public T Around<T>(T inner)
        where T : class => Intercepted.By<T>((method, arguments) => Call(inner, method, arguments));

    private object? Call(object inner, MethodInfo method, object?[]? arguments)
    {
        if (method.Name == nameof(IGrainFactory.GetGrain))
        {
            var grain = method.Invoke(inner, arguments);
            return grain is IHouseholdGrain household ? Around(household) : grain;
        }

        var isLast = _calls++ == dieAt;
        if (!isLast)
        {
            return method.Invoke(inner, arguments);
        }

        return afterwards ? DieAfter((Task)method.Invoke(inner, arguments)!, method.ReturnType) : throw new DeathException();
    }

    private static object DieAfter(Task call, Type type)
    {
        var result = type.IsGenericType ? type.GetGenericArguments()[0] : typeof(bool);
        var die = typeof(Steps).GetMethod(nameof(DieAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result);
        return die.Invoke(null, [call])!;
    }

    private static async Task<T> DieAsync<T>(Task call)
    {
        await call;
        throw new DeathException();
    }

    /// <summary>What a dead saga leaves to whoever asked it.</summary>
    internal sealed class DeathException() : Exception("The saga died here.");
}
