using System.Collections.Immutable;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Tests.Connectors.ServiceTitan;

public sealed class ContractTests
{
    private const int DistinctOperations = 18;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_conforms_to_the_vendors_contract()
    {
        var contract = ContractTable.Find();
        Assert.SkipWhen(contract is null, "The vendor's contract tables are not beside this repository.");
        await using var running = await RunningTenant.StartAsync();

        await UseEverythingAsync(running);

        var requests = running.Requests.Sent.Where(request => !request.Path.EndsWith("connect/token", StringComparison.Ordinal)).ToArray();
        requests.SelectMany(contract!.Violations).Distinct().Should().BeEmpty();
        requests.Select(request => (request.Method, Template(request.Path))).Distinct().Should().HaveCountGreaterThanOrEqualTo(DistinctOperations);
    }

    private static async Task UseEverythingAsync(RunningTenant running)
    {
        var (connector, records) = (running.Connector, running.Records);
        RunningTenant.Value(await connector.PrepareAsync(Token));
        foreach (var feed in connector.Feeds.Concat(connector.Sweeps))
        {
            var (_, last) = await running.ReadToEndAsync(feed.Name);
            await running.ReadToEndAsync(feed.Name, last.Cursor);
        }

        foreach (var type in new[] { RecordType.Customer, RecordType.CustomerContact, RecordType.Location, RecordType.Job, RecordType.Appointment })
        {
            RunningTenant.Value(await connector.ReadRecordsAsync(type, [$"{records.Household.Id}"], Token));
            RunningTenant.Value(await connector.CountRecordsAsync(type, Token));
        }

        await WriteEverythingAsync(running);
    }

    private static async Task WriteEverythingAsync(RunningTenant running)
    {
        var records = running.Records;
        var customer = new RecordRef(RunningTenant.Connection, RecordType.Customer, $"{records.Household.Id}");
        RecordWrite[] writes =
        [
            Writes.NewCustomer(
                (FieldName.HouseholdName, FieldValue.Of("Ada Byron")), (FieldName.HouseholdType, FieldValue.Of("residential")),
                (FieldName.HouseholdAddress, Writes.Address), (FieldName.HouseholdDoNotMail, FieldValue.Of(false))) with
            {
                VerifyFirst = true,
                Context = ImmutableDictionary<string, FieldValue>.Empty.Add(FieldName.PersonEmail, FieldValue.Of("ada@example.com")),
            },
            Writes.Update(
                RecordType.Customer, records.Household.Id,
                (FieldName.HouseholdName, FieldValue.Of("Smith")), (FieldName.HouseholdType, FieldValue.Of("commercial")),
                (FieldName.HouseholdAddress, Writes.Address), (FieldName.HouseholdDoNotMail, FieldValue.Of(true))) with { StampIdentity = true },
            Writes.NewContact(records.Business.Id, FieldName.PersonMobile, "+18595550156"),
            Writes.Update(RecordType.CustomerContact, records.Email.Id, (FieldName.PersonEmail, FieldValue.Of("j@example.com"))) with { Parent = customer },
            Writes.Update(RecordType.CustomerContact, records.Phone.Id) with { Kind = WriteKind.Delete, Parent = customer },
            Writes.Update(RecordType.Job, records.Job.Id, (FieldName.JobSummary, FieldValue.Of("x"))) with { StampIdentity = true },
        ];
        foreach (var write in writes)
        {
            (await running.WriteAsync(write)).Should().BeOfType<WriteOutcome.Applied>();
        }
    }

    private static string Template(string path) => string.Join('/', path.Split('/').Select(part => part.All(char.IsAsciiDigit) ? "{id}" : part));
}
