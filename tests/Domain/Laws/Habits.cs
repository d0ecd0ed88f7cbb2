namespace Hearth.Tests.Domain.Laws;

/// <summary>How a vendor shows its records.</summary>
/// <param name="DatesFields">It dates each field; otherwise only the record.</param>
/// <param name="NamesWriter">It says which values our application wrote.</param>
/// <param name="Shouts">It shows what our application writes in capitals.</param>
internal sealed record Habits(bool DatesFields, bool NamesWriter, bool Shouts = false)
{
    /// <summary>A vendor that gives all the evidence there is.</summary>
    public static Habits Exact { get; } = new(DatesFields: true, NamesWriter: true);

    /// <summary>ServiceTitan dates its records and says nothing of who wrote them.</summary>
    public static Habits ServiceTitan { get; } = new(DatesFields: false, NamesWriter: false);

    /// <summary>True when every change can be told from every other, and every person's from ours.</summary>
    public bool IsCertain => this is { DatesFields: true, NamesWriter: true };
}
