using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Changes;

namespace Hearth.Connectors.HubSpot.Writes;

/// <summary>A write in HubSpot's terms.</summary>
/// <param name="Place">Its place among the writes that were asked for.</param>
/// <param name="Write">The write.</param>
/// <param name="Input">What to send.</param>
internal sealed record PreparedWrite(int Place, RecordWrite Write, WriteInput Input)
{
    /// <summary>True when HubSpot finds the record by the unique property, and makes it where there is none.</summary>
    public bool IsUpsert => Input.IdProperty is not null;

    /// <summary>True when an earlier attempt may have made the record.</summary>
    public bool LooksFirst => IsUpsert && Write.VerifyFirst;
}
