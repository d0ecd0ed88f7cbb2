using System.Runtime.InteropServices;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>A record at a vendor and everything that it ever held: indexes and replicas show what it held some time ago.</summary>
/// <typeparam name="T">What the vendor keeps of it; immutable.</typeparam>
internal sealed class VendorRecord<T>(RecordRef reference, Author createdBy, DateTimeOffset createdAt)
    where T : class
{
    private readonly List<Version> _versions = [];

    /// <summary>Its name.</summary>
    public RecordRef Ref => reference;

    /// <summary>Its id as a number.</summary>
    public long Id { get; } = long.Parse(reference.Id);

    /// <summary>Who created it.</summary>
    public Author CreatedBy => createdBy;

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>What it holds.</summary>
    public T State => _versions[^1].State;

    /// <summary>The same in canonical values.</summary>
    public RecordView View { get; private set; } = null!;

    /// <summary>What it held at a time, or null before it existed.</summary>
    public T? AsOf(DateTimeOffset time) => _versions.FindLast(version => version.At <= time).State;

    /// <summary>What an index shows of it, or null while it shows nothing.</summary>
    public T? IndexedAt(DateTimeOffset now) => _versions.FindLast(version => version.VisibleAt <= now).State;

    /// <summary>Takes in what it holds from now on.</summary>
    public void Put(T state, RecordView view, DateTimeOffset at, DateTimeOffset visibleAt)
    {
        _versions.Add(new Version(state, at, visibleAt));
        View = view;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Version(T State, DateTimeOffset At, DateTimeOffset VisibleAt);
}
