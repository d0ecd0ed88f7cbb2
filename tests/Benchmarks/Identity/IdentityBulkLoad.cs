using System.Text.Json;
using Hearth.Domain.Identity;
using Hearth.Domain.Policy;
using Hearth.Domain.Values;
using Hearth.Storage.Identity;
using Npgsql;

namespace Hearth.Benchmarks.Identity;

/// <summary>Fills the index by COPY, with its indexes built afterwards: what the registrar would take long for.</summary>
internal static class IdentityBulkLoad
{
    private static readonly (string Table, string Key)[] Tables =
    [
        ("identity_link", "account, connection, type, record_id"),
        ("identity_key", "code, account, entity_id"),
        ("identity_profile", "account, entity_id"),
    ];

    public static async Task RunAsync(
        string connectionString,
        AccountId account,
        IEnumerable<IReadOnlyList<(IdentityProfile Profile, IReadOnlyList<ResolveRequest> Records)>> towns,
        CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await ExecuteAsync(source, string.Concat(Tables.Select(table => $"alter table {table.Table} drop constraint {table.Table}_pkey;"))
            + "drop index identity_link_entity;", cancellationToken);
        var number = 0;
        foreach (var town in towns)
        {
            var households = town.Select(household => (Id: $"h-{number++:D8}", household.Profile, household.Records)).ToList();
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await CopyAsync(connection, "identity_link (account, connection, type, record_id, entity_id)", households.SelectMany(household =>
                household.Records.Select(request => new[] { account.Value, request.Record.Connection.Value, request.Record.Type, request.Record.Id, household.Id })), cancellationToken);
            await CopyAsync(connection, "identity_key (account, code, is_own, entity_id)", households.SelectMany(household =>
                household.Profile.KeysOf(StopList.Empty).Append(new MatchKey(MatchKey.Entity, household.Id))
                    .Select(key => CodedKey.Of(new KeyHolder(key, new EntityId(household.Id))))
                    .Select(key => new object[] { account.Value, key.Code, key.IsOwn, household.Id })), cancellationToken);
            await CopyAsync(connection, "identity_profile (account, entity_id, traits)", households.Select(household =>
                new[] { account.Value, household.Id, TextOf(household.Profile) }), cancellationToken);
        }

        foreach (var (table, key) in Tables)
        {
            await ExecuteAsync(source, $"alter table {table} add primary key ({key})", cancellationToken);
        }

        await ExecuteAsync(source, "create index identity_link_entity on identity_link (account, entity_id, connection, type, record_id)", cancellationToken);
        await ExecuteAsync(source, "vacuum analyze identity_link, identity_key, identity_profile", cancellationToken);
        await ExecuteAsync(source, "checkpoint", cancellationToken);
    }

    private static string TextOf(IdentityProfile profile) => JsonSerializer.Serialize(profile.Traits.Select(trait => new[] { trait.Kind, trait.Value }));

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IEnumerable<object[]> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(cancellationToken, row);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string text, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(text);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
