namespace Hearth.Benchmarks.Floors;

/// <summary>An entity as the run left it in the database.</summary>
internal sealed record StoredDocument(string StateName, string Key, byte[] Payload);
