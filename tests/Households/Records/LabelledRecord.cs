using Hearth.Domain.Identity;

namespace Hearth.Testing.Households.Records;

/// <summary>A record and the truth about it.</summary>
/// <param name="Request">What the registrar is asked.</param>
/// <param name="Household">The household that it is of.</param>
/// <param name="Reach">Records of a household with the same number share something of their own, directly or through others of them.</param>
/// <param name="IsMarked">True when the office marked it before a merge; such a record is to be left alone.</param>
/// <param name="Damage">What is difficult about it.</param>
public sealed record LabelledRecord(ResolveRequest Request, string Household, int Reach, bool IsMarked, Damage Damage);
