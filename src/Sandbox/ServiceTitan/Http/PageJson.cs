using System.Text.Json;

namespace Hearth.Sandbox.ServiceTitan;

/// <summary>The envelopes of lists and exports.</summary>
internal static class PageJson
{
    public static void WriteList<T, TView>(
        Utf8JsonWriter writer, ListPage<T> page, IReadOnlyList<TView> rows, Action<Utf8JsonWriter, TView> write)
    {
        writer.WriteStartObject();
        writer.WriteNumber("page", page.Page);
        writer.WriteNumber("pageSize", page.PageSize);
        writer.WriteBoolean("hasMore", page.HasMore);
        writer.WriteOptional("totalCount", page.TotalCount);
        WriteRows(writer, rows, write);
        writer.WriteEndObject();
    }

    public static void WriteExport<TView>(
        Utf8JsonWriter writer, bool hasMore, string continueFrom, IReadOnlyList<TView> rows, Action<Utf8JsonWriter, TView> write)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("hasMore", hasMore);
        writer.WriteString("continueFrom", continueFrom);
        WriteRows(writer, rows, write);
        writer.WriteEndObject();
    }

    private static void WriteRows<TView>(Utf8JsonWriter writer, IReadOnlyList<TView> rows, Action<Utf8JsonWriter, TView> write)
    {
        writer.WriteStartArray("data");
        foreach (var row in rows)
        {
            write(writer, row);
        }

        writer.WriteEndArray();
    }
}
