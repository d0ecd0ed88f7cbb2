using System.Reflection;

namespace Hearth.Tests.Grains.Identity;

/// <summary>An interface whose calls a test answers.</summary>
internal static class Intercepted
{
    /// <summary>Something that hands each call to <paramref name="answer"/>, with its arguments.</summary>
    public static T By<T>(Func<MethodInfo, object?[]?, object?> answer)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Proxy>();
        ((Proxy)(object)proxy).Answer = answer;
        return proxy;
    }

    // The runtime derives the proxies from it.
#pragma warning disable CA1852
    internal class Proxy : DispatchProxy
#pragma warning restore CA1852
    {
        public Func<MethodInfo, object?[]?, object?> Answer { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Answer(targetMethod!, args);
    }
}
