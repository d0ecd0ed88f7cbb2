using System.Runtime.InteropServices;

namespace Hearth.Connectors.HubSpot.Feeds;

/// <summary>What a poll needs to know of a record.</summary>
/// <param name="ModifiedAt">Its modified time, in milliseconds since 1970 (UTC).</param>
/// <param name="Id">Its id.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PollRow(long ModifiedAt, long Id);
