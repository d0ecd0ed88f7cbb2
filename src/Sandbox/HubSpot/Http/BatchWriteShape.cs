using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>How a batch of writes behaves.</summary>
/// <param name="IsAllOrNothing">Whether one bad row refuses the whole batch with its own problem.</param>
/// <param name="IsUpsert">Whether results say if they are new.</param>
/// <param name="Status">The status when every row went through.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BatchWriteShape(bool IsAllOrNothing, bool IsUpsert, int Status);
