using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Quotas;
using Hearth.Connectors.ServiceTitan.Wire;

namespace Hearth.Connectors.ServiceTitan.Client;

/// <summary>Reads lists to their ends.</summary>
internal static class ListCalls
{
    /// <summary>All rows of a list.</summary>
    /// <param name="client">The tenant.</param>
    /// <param name="operation">A short stable name for logs and metrics.</param>
    /// <param name="path">The list with its filters, without a page.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="priority">Who it is for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ApiAnswer<IReadOnlyList<T>>> ListAsync<T>(
        this ServiceTitanClient client,
        string operation,
        string path,
        JsonTypeInfo<ListPage<T>> type,
        CallPriority priority,
        CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        for (var page = 1; page <= ServiceTitanLimits.PagesPerListMax; page++)
        {
            var request = ApiRequest.Get(operation, string.Create(CultureInfo.InvariantCulture, $"{path}&page={page}"), priority);
            var answer = await client.SendAsync(request, type, cancellationToken);
            if (answer is not ApiAnswer<ListPage<T>>.Ok { Value: var list })
            {
                return new ApiAnswer<IReadOnlyList<T>>.Failed(((ApiAnswer<ListPage<T>>.Failed)answer).Failure);
            }

            rows.AddRange(list.Data);
            if (!list.HasMore)
            {
                break;
            }
        }

        return new ApiAnswer<IReadOnlyList<T>>.Ok(rows);
    }
}
