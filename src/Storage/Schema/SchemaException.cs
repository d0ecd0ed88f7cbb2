namespace Hearth.Storage.Schema;

/// <summary>The database can't be used by this version of Hearth. The message says why and what to do.</summary>
public sealed class SchemaException(string message, Exception? cause = null) : Exception(message, cause);
