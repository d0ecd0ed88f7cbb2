namespace Hearth.Connectors.HubSpot.Wire;

/// <summary>What a batch of records came to: 200 when all went well, 207 when some did not.</summary>
internal sealed record ObjectBatch
{
    /// <summary>The records that were read or written, in no particular order.</summary>
    public List<ObjectRecord> Results { get; set => field = value ?? []; } = [];

    /// <summary>What went wrong with the others.</summary>
    public List<ErrorBody> Errors { get; set => field = value ?? []; } = [];
}
