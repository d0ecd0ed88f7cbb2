using CsCheck;
using Hearth.Storage.Work;

namespace Hearth.Tests.Storage.Work;

/// <summary>One step of a random history of the work sets. Times are seconds from the step's own moment.</summary>
public abstract record WorkStep
{
    private static readonly Gen<WorkSet> Sets = Gen.OneOf(WorkSet.Inbox, WorkSet.Outbox, WorkSet.WaitingRoom);
    private static readonly Gen<string> Keys = Gen.OneOf("a", "b", "c", "d", "B", "ä");
    private static readonly Gen<int> Revisions = Gen.Int[1, 5];
    private static readonly Gen<int> Offsets = Gen.OneOf(-5, 0, 0, 7, 30);
    private static readonly Gen<string?> Errors = Gen.OneOf<string?>(null, "429", "503");
    private static readonly Gen<string?> Waits = Gen.OneOf<string?>(null, "w1", "w2");

    private static readonly Gen<AddedItem> AnyItem = Gen.Select(
        Keys, Revisions, Gen.Int[0, 2], Offsets, Gen.Byte, (key, revision, priority, due, payload) =>
            new AddedItem(key, revision, priority, due, payload, payload % 3 == 0 ? null : $"w{payload % 3}"));

    /// <summary>Histories of up to 40 steps.</summary>
    public static Gen<IReadOnlyList<WorkStep>> Histories { get; } = Gen.Frequency(
        (5, Gen.Select(Sets, AnyItem.List[1, 5], (set, items) => (WorkStep)new Add(set, items))),
        (4, Gen.Select(Sets, Gen.Int[1, 4], (set, max) => (WorkStep)new Take(set, max))),
        (3, Gen.Select(Sets, Keys, Revisions, (set, key, revision) => (WorkStep)new Complete(set, key, revision))),
        (2, Gen.Select(Sets, Keys, Offsets, Errors, Waits, (set, key, due, error, waits) => (WorkStep)new Delay(set, key, due, error, waits))),
        (1, Gen.Select(Sets, Keys, Revisions, (set, key, revision) => (WorkStep)new Bury(set, key, revision))),
        (1, Gen.OneOf("w1", "w2").Select(key => (WorkStep)new Release(key))),
        (3, Gen.OneOf(1, 10, 60, 120).Select(seconds => (WorkStep)new Advance(seconds)))).List[1, 40].Select(steps => (IReadOnlyList<WorkStep>)steps);

    private WorkStep()
    {
    }

    public sealed record AddedItem(string Key, int Revision, int Priority, int Due, byte Payload, string? WaitsFor);

    public sealed record Add(WorkSet Set, IReadOnlyList<AddedItem> Items) : WorkStep
    {
        public override string ToString() => $"Add({Set}, {string.Join("; ", Items)})";
    }

    public sealed record Take(WorkSet Set, int Max) : WorkStep;

    public sealed record Complete(WorkSet Set, string Key, int Revision) : WorkStep;

    public sealed record Delay(WorkSet Set, string Key, int Due, string? Error, string? WaitsFor) : WorkStep;

    public sealed record Bury(WorkSet Set, string Key, int Revision) : WorkStep;

    public sealed record Release(string WaitsFor) : WorkStep;

    public sealed record Advance(int Seconds) : WorkStep;
}
