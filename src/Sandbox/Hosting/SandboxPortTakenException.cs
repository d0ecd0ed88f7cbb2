namespace Hearth.Sandbox.Hosting;

/// <summary>A port of the sandbox is in use by another program.</summary>
/// <param name="port">The port.</param>
/// <param name="option">The option that chooses another one, as the command line spells it.</param>
/// <param name="cause">What the operating system said.</param>
public sealed class SandboxPortTakenException(int port, string option, Exception cause)
    : Exception($"Port {port} on 127.0.0.1 is in use by another program. Stop it, or choose another port with {option}.", cause)
{
    /// <summary>The port.</summary>
    public int Port { get; } = port;

    /// <summary>The option that chooses another one, as the command line spells it.</summary>
    public string Option { get; } = option;
}
