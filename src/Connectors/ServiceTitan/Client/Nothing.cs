namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>The value of an answer whose body says nothing.</summary>
internal readonly record struct Nothing;
