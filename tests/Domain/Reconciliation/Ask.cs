using Hearth.Domain.Policy;
using Hearth.Domain.Reconciliation;
using Hearth.Domain.Values;

namespace Hearth.Tests.Domain.Reconciliation;

/// <summary>
/// Builds questions about one text field. Times are seconds after <see cref="Start"/>; unless said otherwise the agreed value
/// "old" came from ServiceTitan at second 10 with version 1, and HubSpot is known to hold it since then.
/// </summary>
internal static class Ask
{
    public const string Field = FieldName.HouseholdName;
    public const long NextVersion = 100;

    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly RecordRef Customer = new(new ConnectionId("tenant"), RecordType.Customer, "1");
    public static readonly RecordRef Contact = new(new ConnectionId("portal"), RecordType.Contact, "2");
    public static readonly OscillationPolicy Oscillation = new(6, TimeSpan.FromMinutes(10));

    public static DateTimeOffset Second(double second) => Start.AddSeconds(second);

    public static SourceTime At(double second) => SourceTime.Certain(Second(second));

    public static SourceTime Between(double after, double at) => SourceTime.Within(Second(after), Second(at));

    public static FieldPolicy Shared(
        ConflictRule rule = ConflictRule.Newest, ConflictRule fallback = ConflictRule.Review, bool clearable = false, FieldType type = FieldType.Text) =>
        new(Field, type, FieldOwner.Shared, Receivers.Both, rule, fallback, Clearable: clearable);

    public static FieldPolicy Owned(FieldOwner owner, RefusalAction onRefused = RefusalAction.Restore, Receivers writeTo = Receivers.Both) =>
        new(Field, FieldType.Text, owner, writeTo, OnRefused: onRefused);

    public static Cell Agreed(string value = "old", long version = 1, double at = 10, RecordRef? origin = null) => Nothing with
    {
        Value = FieldValue.Of(value),
        Version = version,
        ChangedAt = At(at),
        Origin = origin ?? Customer,
        OriginSystem = SystemOf(origin ?? Customer),
    };

    public static Cell Nothing { get; } = new() { Field = Field };

    public static Shadow Holds(string value = "old", long version = 1, double at = 10) =>
        new() { Field = Field, Value = FieldValue.Of(value), SeenAt = Second(at), AgreedVersion = version };

    public static FlyingValue Flying(string value, long version) => new(Field, FieldValue.Of(value), version);

    public static HistoryEntry Entry(long version, string before, string agreed, RecordRef? source, double at = 10) => new(
        version, Second(at), DecisionKind.Accepted, RuleName.Sequential, source, FieldValue.Of(agreed), At(at), FieldValue.Of(before), FieldValue.Of(agreed));

    public static Cell WithHistory(this Cell cell, params HistoryEntry[] entries) => cell with { History = [.. entries] };

    /// <summary>HubSpot shows a value, read a second after it was set.</summary>
    public static FieldQuestion Sees(string value, double at = 20, FieldPolicy? policy = null) => new()
    {
        Policy = policy ?? Shared(),
        Oscillation = Oscillation,
        Cell = Agreed(),
        Known = Holds(),
        Record = Contact,
        System = SystemKind.HubSpot,
        Writable = true,
        Value = FieldValue.Of(value),
        Time = At(at),
        ReadAt = Second(at + 1),
        NextVersion = NextVersion,
        Now = Second(at + 2),
    };

    /// <summary>The same question asked by ServiceTitan's record.</summary>
    public static FieldQuestion ByServiceTitan(this FieldQuestion question) =>
        question with { Record = Customer, System = SystemKind.ServiceTitan };

    /// <summary>Asks again what was asked, knowing the answer: the observation comes a second time.</summary>
    public static FieldQuestion Again(this FieldQuestion question, FieldOutcome outcome) => question with
    {
        Cell = outcome.Cell,
        Known = outcome.Known,
        InFlight = outcome.Landed ? null : question.InFlight,
        NextVersion = Math.Max(question.NextVersion, outcome.Cell.Version) + 1,
    };

    private static SystemKind SystemOf(RecordRef record) =>
        record.Type == RecordType.Customer ? SystemKind.ServiceTitan : SystemKind.HubSpot;
}
