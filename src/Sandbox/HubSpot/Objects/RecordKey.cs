using System.Runtime.InteropServices;

namespace Hearth.Sandbox.HubSpot;

/// <summary>A record's type and id: ids alone are unique only within a type.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordKey(CrmObjectType Type, long Id)
{
    // The generated members would compare the type's every field.
    public bool Equals(RecordKey other) => Id == other.Id && ReferenceEquals(Type, other.Type);

    public override int GetHashCode() => HashCode.Combine(Id, Type.TypeId);
}
