namespace Hearth.Tests.EndToEnd.Vendors;

/// <summary>How often one field of one record was sent.</summary>
/// <param name="ObjectType">The vendor's name of the type.</param>
/// <param name="Id">The record.</param>
/// <param name="Property">The field.</param>
/// <param name="Writes">How often it was sent.</param>
/// <param name="Changes">How often that changed it.</param>
internal sealed record WriteTally(string ObjectType, string Id, string Property, int Writes, int Changes);
