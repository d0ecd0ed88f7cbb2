namespace Hearth.Tests.Sandbox.HubSpot;

/// <summary>Tests that measure the process must not share it with others.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
