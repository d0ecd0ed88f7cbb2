using System.Buffers;
using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Answers and counts the writes of the API's callers.</summary>
internal static class Writes
{
    /// <summary>Answers a creation with its row.</summary>
    public static ApiAnswer Created<T>(this ApiCall call, string kind, WriteResult<T> result, Action<Utf8JsonWriter, T> write)
        where T : class, IRow
    {
        if (result.Problem is { } problem)
        {
            return ApiAnswer.Of(problem);
        }

        call.Tenant.Counters.Created(kind);
        return new ApiAnswer.Document(writer => write(writer, result.Row));
    }

    /// <summary>Answers an edit with its row, and counts every field that the body carried and that the row knows.</summary>
    public static ApiAnswer Edited<T>(this ApiCall call, string kind, WriteResult<T> result, Action<Utf8JsonWriter, T> write)
        where T : class, IRow
    {
        if (result.Problem is { } problem)
        {
            return ApiAnswer.Of(problem);
        }

        call.Count(kind, result, write);
        return new ApiAnswer.Document(writer => write(writer, result.Row));
    }

    /// <summary>Answers an edit that the vendor answers without a body.</summary>
    public static ApiAnswer EditedSilently<T>(this ApiCall call, string kind, WriteResult<T> result, string field, Func<T, string> value)
        where T : class, IRow
    {
        if (result.Problem is { } problem)
        {
            return ApiAnswer.Of(problem);
        }

        var (now, before) = (value(result.Row), result.Before is null ? null : value(result.Before));
        call.Tenant.Counters.Write(kind, $"{result.Row.Id}", field, now, now != before);
        return ApiAnswer.Empty.Instance;
    }

    private static void Count<T>(this ApiCall call, string kind, WriteResult<T> result, Action<Utf8JsonWriter, T> write)
        where T : class, IRow
    {
        using var after = Document(result.Row, write);
        using var before = result.Before is { } row ? Document(row, write) : null;
        var (counters, id, anyChange) = (call.Tenant.Counters, $"{result.Row.Id}", false);
        foreach (var (name, raw) in call.Body.Sent)
        {
            if (name == "externalData" || !after.RootElement.TryGetProperty(name, out var now))
            {
                continue;
            }

            var changed = before is null || before.RootElement.GetProperty(name).GetRawText() != now.GetRawText();
            anyChange |= changed;
            counters.Write(kind, id, name, raw, changed);
        }

        anyChange |= CountExternalData(call, kind, id, result);
        if (!anyChange)
        {
            counters.UnchangedRecord();
        }
    }

    private static bool CountExternalData<T>(ApiCall call, string kind, string id, WriteResult<T> result)
        where T : class, IRow
    {
        var any = false;
        var sent = call.Body.Child("externalData");
        var application = sent?.Guid("applicationGuid");
        foreach (var entry in sent?.Children("externalData") ?? [])
        {
            if (entry.Text("key") is not { } key)
            {
                continue;
            }

            var now = Value(result.Row, application, key);
            var changed = Value(result.Before, application, key) != now;
            call.Tenant.Counters.Write(kind, id, $"externalData.{key}", now, changed);
            any |= changed;
        }

        return any;
    }

    private static string? Value(IRow? row, Guid? application, string key) =>
        EntriesOf(row).FirstOrDefault(entry => entry.Application == application && entry.Key == key)?.Value;

    private static IReadOnlyList<ExternalEntry> EntriesOf(IRow? row) => row switch
    {
        Customer customer => customer.ExternalData,
        Location location => location.ExternalData,
        Job job => job.ExternalData,
        BusinessUnit unit => unit.ExternalData,
        JobType type => type.ExternalData,
        _ => [],
    };

    private static JsonDocument Document<T>(T row, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, row);
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
