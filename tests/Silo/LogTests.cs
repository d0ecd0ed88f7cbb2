using Hearth.Silo.Telemetry;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Hearth.Tests.Silo;

public sealed class LogTests
{
    [Fact]
    public void The_contents_of_an_object_never_reach_the_log()
    {
        var sink = new LastEvent();
        using var logger = new LoggerConfiguration().Destructure.With<NameOnlyPolicy>().WriteTo.Sink(sink).CreateLogger();

        logger.Information("Saw {@Person}", new Person("Ivy Lane", "ivy@example.com"));

        sink.Event!.RenderMessage().Should().Be("Saw \"Person\"");
    }

    private sealed record Person(string Name, string Email);

    private sealed class LastEvent : ILogEventSink
    {
        public LogEvent? Event { get; private set; }

        public void Emit(LogEvent logEvent) => Event = logEvent;
    }
}
