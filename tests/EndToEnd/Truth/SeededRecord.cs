using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd.Truth;

/// <summary>A record of the seed and the household that it belongs to in truth, as the sandbox tells it.</summary>
internal sealed record SeededRecord(string System, string Type, string Id, string Household, string Kind)
{
    /// <summary>Whether it is a ServiceTitan customer; a HubSpot contact otherwise.</summary>
    public bool IsCustomer => Type == "customer";

    /// <summary>The record as Hearth names it.</summary>
    public string Name => $"{(IsCustomer ? Node.Tenant : Node.Portal)}/{Type}/{Id}";
}
