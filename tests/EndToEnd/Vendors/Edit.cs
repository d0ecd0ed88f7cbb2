namespace Hearth.Tests.EndToEnd.Vendors;

/// <summary>One field that a person of the traffic changed.</summary>
/// <param name="Number">Growing, without gaps.</param>
/// <param name="Kind">What the person was doing.</param>
/// <param name="Side">At which vendor.</param>
/// <param name="ObjectType">The vendor's name of the record's type.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Field">The vendor's name of the field.</param>
internal sealed record Edit(long Number, string Kind, string Side, string ObjectType, string RecordId, string Field);
