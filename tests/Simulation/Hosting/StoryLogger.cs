using Hearth.Tests.Simulation.Runtime;
using Microsoft.Extensions.Logging;

namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Tells what the program warns of as a part of the story.</summary>
internal sealed class StoryLogger<T>(World world) : ILogger<T>
{
    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => world.Story.IsKept && logLevel >= LogLevel.Warning;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            world.Tell("hearth", $"{formatter(state, exception)} {exception?.GetType().Name} {exception?.Message}");
        }
    }
}
