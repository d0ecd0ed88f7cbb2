namespace Hearth.Sandbox.ServiceTitan;

/// <summary>
/// The external data parameters of a list: with the application's GUID the rows show its entries, and with a key and values
/// only the rows that hold one of them are listed.
/// </summary>
internal sealed record ExternalFilter(Guid? Application, string? Key, IReadOnlyList<string>? Values)
{
    public static ExternalFilter Of(QueryReader query) => new(
        query.Guid("externalDataApplicationGuid"),
        query.Text("externalDataKey"),
        query.Texts("externalDataValues", ListQuery.MaximumIds));

    /// <summary>The ids that an index finds; null when the list is not asked by external data.</summary>
    public IEnumerable<long>? Find<T>(Lookup<T, ExternalEntry> lookup)
        where T : class, IRow =>
        Application is { } application && Key is { } key && Values is { } values
            ? values.SelectMany(value => lookup.Ids(new ExternalEntry(application, key, value))).Distinct().Order()
            : null;
}
