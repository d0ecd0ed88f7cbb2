using System.Runtime.InteropServices;

namespace Hearth.Sandbox.Faults;

/// <summary>What happens to one webhook event.</summary>
/// <param name="Drop">It is never sent.</param>
/// <param name="Duplicate">It is sent twice.</param>
/// <param name="Reorder">It is sent after those that follow it in its batch.</param>
/// <param name="Delay">It is sent later by this much.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WebhookFault(bool Drop, bool Duplicate, bool Reorder, TimeSpan Delay);
