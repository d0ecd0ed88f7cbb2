namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A record's place in its table.</summary>
internal sealed class Slot<T>(Revision<T> latest)
    where T : class, IRow
{
    public Revision<T> Latest { get; set; } = latest;

    /// <summary>What a reader sees who knows only what was written by then; null before the record was made.</summary>
    public Revision<T>? AsOf(DateTimeOffset time)
    {
        Revision<T>? revision = Latest;
        while (revision is not null && revision.WrittenOn > time)
        {
            revision = revision.Older;
        }

        return revision;
    }
}
