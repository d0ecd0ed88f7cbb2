namespace Hearth.Tests.Domain.Laws;

/// <summary>How a vendor shows its records.</summary>
/// <param name="DatesFields">It dates each field; otherwise only the record.</param>
/// <param name="NamesWriter">It says which values our application wrote.</param>
/// <param name="Shouts">It shows what our application writes in capitals.</param>
internal sealed record Habits(bool DatesFields, bool NamesWriter, bool Shouts = false)
{
    /// <summary>A vendor that gives all the evidence there is.</summary>
    public static Habits Exact { get; } = new(DatesFields: true, NamesWriter: true);
}
