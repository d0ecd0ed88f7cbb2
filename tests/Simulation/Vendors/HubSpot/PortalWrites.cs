using System.Collections.Immutable;
using System.Text.Json;
using Hearth.Connectors;
using Hearth.Connectors.HubSpot;
using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Connectors.HubSpot.Writes;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;
using Hearth.Tests.Simulation.Runtime;
using Hearth.Tests.Simulation.Vendors.Calls;
using Hearth.Tests.Simulation.Vendors.Journal;

namespace Hearth.Tests.Simulation.Vendors.HubSpot;

/// <summary>Takes Hearth's writes of contacts and deals: prepared, and their answers sorted, by the real code.</summary>
internal sealed class PortalWrites(World world, Faults faults, VendorGateway gateway, Portal portal, PortalReading reading)
{
    /// <summary>Writes records of one type and answers for each, in the same order.</summary>
    public async Task<ImmutableArray<WriteOutcome>> WriteAsync(RecordMapping mapping, IReadOnlyList<RecordWrite> writes)
    {
        var outcomes = new WriteOutcome[writes.Count];
        var ready = new List<PreparedWrite>();
        for (var place = 0; place < writes.Count; place++)
        {
            switch (WritePreparation.Prepare(place, writes[place], mapping, reading.Context))
            {
                case Preparation.Ready { Write: var write }:
                    ready.Add(write);
                    break;
                case Preparation.Unfit unfit:
                    outcomes[place] = new WriteOutcome.Rejected(unfit.Fields, unfit.Message);
                    break;
            }
        }

        await LookAsync(ready.FindAll(write => write.LooksFirst), mapping, outcomes);
        foreach (var batch in ready.Where(write => outcomes[write.Place] is null).GroupBy(write => write.IsUpsert).Select(kind => kind.ToList()))
        {
            var sentAt = world.Now;
            var answer = await gateway.CallAsync(writes: true, () => batch.ConvertAll(write => Take(mapping, write, sentAt)));
            for (var place = 0; place < batch.Count; place++)
            {
                outcomes[batch[place].Place] = answer switch
                {
                    Outcome<List<ObjectBatch?>>.Success { Value: var answers } => OutcomeOf(batch[place], answers[place], mapping),
                    Outcome<List<ObjectBatch?>>.Failure { Reason: var reason } =>
                        WriteResults.OfFailure(batch[place], mapping, reason, HubSpotError.Unknown),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            }
        }

        return ImmutableArray.Create(outcomes);
    }

    /// <summary>Looks for what earlier attempts may have made.</summary>
    private async Task LookAsync(List<PreparedWrite> sought, RecordMapping mapping, WriteOutcome[] outcomes)
    {
        if (sought.Count == 0)
        {
            return;
        }

        var answer = await gateway.CallAsync(writes: false, () => new ObjectBatch
        {
            Results =
            [
                .. portal.Live(mapping.Type).Where(record => sought.Exists(write => write.Input.Id == record.State.TextOf(mapping.KeyProperty)))
                    .Select(record => reading.Show(record, record.State, [mapping.KeyProperty], withHistory: false)),
            ],
        });
        var found = answer switch
        {
            Outcome<ObjectBatch>.Success { Value: var batch } => WriteResults.Found(sought, batch, mapping),
            Outcome<ObjectBatch>.Failure { Reason: var reason } => sought.ToDictionary(
                write => write, write => WriteResults.OfFailure(write, mapping, reason with { MayHaveApplied = true }, HubSpotError.Unknown)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        foreach (var (write, outcome) in found)
        {
            outcomes[write.Place] = outcome;
        }
    }

    private WriteOutcome OutcomeOf(PreparedWrite write, ObjectBatch? answer, RecordMapping mapping) => answer is null
        ? new WriteOutcome.Retry("HubSpot failed for this record.", NotBefore: null, MayHaveApplied: true)
        : WriteResults.OfOne(write, answer, mapping, reading.Context);

    /// <summary>What HubSpot does with one record of a batch; null when it fails for the moment.</summary>
    private ObjectBatch? Take(RecordMapping mapping, PreparedWrite write, DateTimeOffset sentAt)
    {
        if (faults.Strikes(FaultKind.RecordFails))
        {
            return null;
        }

        var known = write.IsUpsert
            ? portal.Live(mapping.Type).FirstOrDefault(record => record.State.TextOf(mapping.KeyProperty) == write.Input.Id)
            : portal.Find(mapping.Type, write.Input.Id);
        if (known is null && !write.IsUpsert)
        {
            return new ObjectBatch { Errors = [new ErrorBody { Category = HubSpotFailures.ObjectNotFound }] };
        }

        if (Refuse(mapping, write, known) is { } error)
        {
            world.Tell("hubspot", $"refuses {new WriteWords(write.Write)} of {mapping.Type} {write.Write.Id}");
            return new ObjectBatch { Errors = [error] };
        }

        var properties = WriteStamp.On(write.Input, sentAt).Properties;
        if (known is null)
        {
            known = portal.Create(mapping.Type, properties, Author.Hearth, write.Write);
        }
        else
        {
            portal.Change(known, properties, Author.Hearth, write.Write);
        }

        world.Tell("hubspot", $"takes {new WriteWords(write.Write)} of {known.Ref}");
        return new ObjectBatch { Results = [reading.Show(known, known.State, write.Input.Properties.Keys, withHistory: false)] };
    }

    private ErrorBody? Refuse(RecordMapping mapping, PreparedWrite write, VendorRecord<CrmState>? known)
    {
        var email = write.Input.Properties.GetValueOrDefault(ContactProperty.Email);
        if (Refusals.RefusesEmail(SystemKind.HubSpot, email))
        {
            return Invalid(ContactProperty.Email, "INVALID_EMAIL");
        }

        if (mapping == ContactMapping.Table && portal.HolderOf(email, known) is { } holder)
        {
            return new ErrorBody { Category = "CONFLICT", Message = $"Contact already exists. Existing ID: {holder.Ref.Id}" };
        }

        var key = write.Input.Properties.GetValueOrDefault(mapping.KeyProperty);
        return key is not null && portal.Live(mapping.Type).Any(record => record != known && record.State.TextOf(mapping.KeyProperty) == key)
            ? Invalid(mapping.KeyProperty, "CONFLICTING_UNIQUE_VALUE")
            : null;
    }

    private static ErrorBody Invalid(string property, string code) => new()
    {
        Category = "VALIDATION_ERROR",
        Errors = [new ErrorDetail { Code = code, Context = new() { ["propertyName"] = JsonSerializer.SerializeToElement(property) } }],
    };
}
