using System.Runtime.InteropServices;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>The latest value of a property: HubSpot dates each one and names its source.</summary>
/// <param name="Text">The value; empty when it was cleared.</param>
/// <param name="At">When it was set (UTC).</param>
/// <param name="By">Who set it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CrmValue(string Text, DateTimeOffset At, Author By);
