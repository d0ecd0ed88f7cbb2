using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>How a call ended: a status with what the handler wrote, or a problem.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PortalAnswer(int Status, CrmProblem? Problem)
{
    public static PortalAnswer NoContent => new(StatusCodes.Status204NoContent, null);

    public static implicit operator PortalAnswer(int status) => new(status, null);

    public static implicit operator PortalAnswer(CrmProblem problem) => new(problem.Status, problem);
}
