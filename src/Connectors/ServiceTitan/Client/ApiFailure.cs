using System.Collections.Immutable;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>A classified failure with what only ServiceTitan's own code needs to know.</summary>
/// <param name="Reason">The failure as the port tells it.</param>
/// <param name="VendorFields">The body fields that the vendor names as wrong, for example <c>address.zip</c>.</param>
/// <param name="RecordIsGone">True when the addressed record does not exist.</param>
internal sealed record ApiFailure(VendorFailure Reason, ImmutableArray<string> VendorFields, bool RecordIsGone)
{
    public ApiFailure(VendorFailure reason)
        : this(reason, [], RecordIsGone: false)
    {
    }
}
