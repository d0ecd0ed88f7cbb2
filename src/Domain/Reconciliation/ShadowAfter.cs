namespace Hearth.Domain.Reconciliation;

/// <summary>What a record is known to hold after a decision.</summary>
internal static class ShadowAfter
{
    /// <summary>It holds the observed value in full knowledge of a version.</summary>
    internal static Shadow Agreement(FieldQuestion question, long version) => new()
    {
        Field = question.Cell.Field,
        Value = question.Value,
        SeenAt = question.Known is { } known && known.SeenAt > question.Time.At ? known.SeenAt : question.Time.At,
        AgreedVersion = version,
    };

    /// <summary>Our own write has come back: what a person did before it landed may have been overwritten, unseen.</summary>
    internal static Shadow Write(FieldQuestion question, long version) => Agreement(question, version) with
    {
        WrittenOverSince = question.Known is { } known ? known.WrittenOverSince ?? known.SeenAt : question.InFlight is null ? null : Shadow.Never,
    };

    /// <summary>It holds the observed value and is to be told the agreed one.</summary>
    internal static Shadow Difference(FieldQuestion question) =>
        Agreement(question, question.Known?.AgreedVersion ?? 0) with { Differs = true };
}
