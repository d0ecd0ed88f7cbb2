using System.Collections.Immutable;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>Turns rows of any kind into observations; only jobs may need a call, for names that are not known yet.</summary>
internal sealed class RowMapper(ConnectionId connection, string region, ReferenceCache references)
{
    /// <summary>The region in which numbers without a country are read.</summary>
    public string Region => region;

    /// <param name="rows">The rows.</param>
    /// <param name="readAt">When they were read (UTC).</param>
    /// <param name="showsOurIds">True where our external data was asked for.</param>
    public ImmutableArray<Observation> Customers(IReadOnlyList<CustomerRow> rows, DateTimeOffset readAt, bool showsOurIds = false)
    {
        var context = Context(readAt, showsOurIds);
        return [.. rows.Select(row => CustomerMapping.Map(row, context))];
    }

    public ImmutableArray<Observation> Contacts(IReadOnlyList<ContactRow> rows, DateTimeOffset readAt)
    {
        var context = Context(readAt);
        return [.. rows.Select(row => ContactMapping.Map(row, customer: null, context)).OfType<Observation>()];
    }

    public ImmutableArray<Observation> Locations(IReadOnlyList<LocationRow> rows, DateTimeOffset readAt)
    {
        var context = Context(readAt);
        return [.. rows.Select(row => LocationMapping.Map(row, context))];
    }

    /// <param name="rows">The rows.</param>
    /// <param name="readAt">When they were read (UTC).</param>
    /// <param name="showsOurIds">True where our external data was asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ApiAnswer<ImmutableArray<Observation>>> JobsAsync(
        IReadOnlyList<JobRow> rows, DateTimeOffset readAt, bool showsOurIds, CancellationToken cancellationToken)
    {
        var answer = await references.GetAsync([.. rows.SelectMany(JobMapping.References).Distinct()], cancellationToken);
        if (answer is not ApiAnswer<ReferenceNames>.Ok { Value: var names })
        {
            return new ApiAnswer<ImmutableArray<Observation>>.Failed(((ApiAnswer<ReferenceNames>.Failed)answer).Failure);
        }

        var context = Context(readAt, showsOurIds);
        return new ApiAnswer<ImmutableArray<Observation>>.Ok([.. rows.Select(row => JobMapping.Map(row, names, context))]);
    }

    public ImmutableArray<Observation> Appointments(IReadOnlyList<AppointmentRow> rows, DateTimeOffset readAt)
    {
        var context = Context(readAt);
        return [.. rows.Select(row => AppointmentMapping.Map(row, context))];
    }

    public MappingContext Context(DateTimeOffset readAt, bool showsOurIds = false) => new(connection, region, readAt, showsOurIds);
}
