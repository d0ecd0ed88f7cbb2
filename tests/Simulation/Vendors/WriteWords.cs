using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>A write in words, made only when someone reads them.</summary>
internal readonly record struct WriteWords(RecordWrite Write)
{
    /// <inheritdoc />
    public override string ToString()
    {
        var fields = Write.Fields.Select(field => $"{field.Field}='{PostalAddress.ToLine(field.Value)}'");
        return $"{Write.Kind} {string.Join(", ", fields)} for {Write.Entity}/{Write.Part}";
    }
}
