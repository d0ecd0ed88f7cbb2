namespace Hearth.Sandbox.Traffic;

/// <summary>One field that a person of the traffic changed. Values are not recorded.</summary>
/// <param name="Number">1 based, growing, without gaps.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Kind">What the person was doing; one deed may change several fields.</param>
/// <param name="Side">At which vendor.</param>
/// <param name="ObjectType">The vendor's name of the record's type.</param>
/// <param name="RecordId">The record's id there.</param>
/// <param name="Field">The vendor's name of the field; <c>created</c> for a record without listed fields.</param>
public sealed record TrafficEntry(
    long Number, DateTimeOffset At, TrafficKind Kind, TrafficSide Side, string ObjectType, string RecordId, string Field);
