namespace Hearth.Sandbox.ServiceTitan;

/// <summary>One state of a record and the one before it, as far as a lagging reader may still see it.</summary>
internal sealed class Revision<T>(T row, DateTimeOffset writtenOn, Revision<T>? older)
    where T : class, IRow
{
    public T Row { get; } = row;

    /// <summary>When it was written by the tenant's clock; for seeded history, when it is said to have changed.</summary>
    public DateTimeOffset WrittenOn { get; } = writtenOn;

    public Revision<T>? Older { get; private set; } = older;

    /// <summary>Lets go of what no reader that is at most this far behind can see.</summary>
    public void Trim(DateTimeOffset oldestReader)
    {
        var revision = this;
        while (revision.WrittenOn > oldestReader && revision.Older is { } before)
        {
            revision = before;
        }

        revision.Older = null;
    }
}
