using System.Diagnostics.CodeAnalysis;
using Serilog.Core;
using Serilog.Events;

namespace Hearth.Silo.Telemetry;

/// <summary>
/// Writes only the type's name where a message asks for an object's contents: observations, records and requests hold
/// people's names, addresses and numbers, and no log may.
/// </summary>
internal sealed class NameOnlyPolicy : IDestructuringPolicy
{
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        result = new ScalarValue(value.GetType().Name);
        return true;
    }
}
