namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One key of a record's external data; readable only with the GUID of the application that wrote it.</summary>
public sealed record ExternalEntry(Guid Application, string Key, string Value);
