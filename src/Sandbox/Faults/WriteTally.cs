namespace Hearth.Sandbox.Faults;

/// <summary>How often callers of the API wrote one property of one record.</summary>
/// <param name="ObjectType">The vendor's name for the type.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Property">The property's or field's name.</param>
/// <param name="Writes">How often it was sent.</param>
/// <param name="Changes">How often sending it changed the value; the others were echoes or repeats.</param>
/// <param name="LastValueHash">A hash of the last value sent, in hexadecimal; never the value itself.</param>
public sealed record WriteTally(string ObjectType, string Id, string Property, int Writes, int Changes, string LastValueHash);
