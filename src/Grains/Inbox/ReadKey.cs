using Hearth.Domain.Values;

namespace Hearth.Grains.Inbox;

/// <summary>The id by which a vendor is asked for a record.</summary>
internal static class ReadKey
{
    /// <summary>A contact method is read through its customer (servicetitan.md 5.2): there is no way to ask for it alone.</summary>
    internal static string Of(RecordRef record, Func<RecordRef> parent) => record.Type == RecordType.CustomerContact ? parent().Id : record.Id;
}
