using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>What the limits say about one call.</summary>
/// <param name="Refusal">The policy that was exceeded, or null where the call may pass.</param>
/// <param name="BurstRemaining">Calls left in the burst window.</param>
/// <param name="DailyRemaining">Calls left in the day.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LimitState(string? Refusal, int BurstRemaining, int DailyRemaining);
