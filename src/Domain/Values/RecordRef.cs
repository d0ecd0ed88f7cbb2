namespace Hearth.Domain.Values;

/// <summary>Names one record in one system. Ids are unique only within a connection and a type.</summary>
/// <param name="Connection">The tenant or portal that holds the record.</param>
/// <param name="Type">One of <see cref="RecordType"/>.</param>
/// <param name="Id">The vendor's id, as text.</param>
public readonly record struct RecordRef(ConnectionId Connection, string Type, string Id)
{
    /// <summary>The form <c>connection/type/id</c>, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() => $"{Connection}/{Type}/{Id}";

    /// <summary>Reads <c>connection/type/id</c>.</summary>
    /// <exception cref="FormatException">The text has fewer than three parts.</exception>
    public static RecordRef Parse(string text)
    {
        var parts = text.Split('/', 3);
        return parts.Length == 3
            ? new RecordRef(new ConnectionId(parts[0]), parts[1], parts[2])
            : throw new FormatException($"'{text}' is not a record reference of the form connection/type/id.");
    }
}
