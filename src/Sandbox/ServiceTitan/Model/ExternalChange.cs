namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// A write to one application's external data. <paramref name="Merge"/> false replaces all of the application's keys,
/// which is the vendor's default; a null value takes its key away.
/// </summary>
public sealed record ExternalChange(Guid Application, bool Merge, IReadOnlyList<KeyValuePair<string, string?>> Entries)
{
    /// <summary>The entries of a record after this change.</summary>
    internal IReadOnlyList<ExternalEntry> ApplyTo(IReadOnlyList<ExternalEntry> before)
    {
        var kept = before.Where(entry => entry.Application != Application
            || (Merge && !Entries.Any(change => change.Key == entry.Key)));
        var written = Entries.Where(change => change.Value is not null)
            .Select(change => new ExternalEntry(Application, change.Key, change.Value!));
        return [.. kept, .. written];
    }
}
