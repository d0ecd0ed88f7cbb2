using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearth.Connectors.Canonical;
using Hearth.Connectors.ServiceTitan.Reference;
using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Mapping;

/// <summary>A job with the names of what it points to.</summary>
internal static class JobMapping
{
    private const string ReferenceAccepted = "The id of a record that the tenant has.";

    // The wire's spelling of InProgress is not settled by any source.
    private static readonly ImmutableDictionary<string, string> Statuses = ImmutableDictionary<string, string>.Empty
        .Add("Scheduled", "Scheduled")
        .Add("Dispatched", "Dispatched")
        .Add("InProgress", "InProgress")
        .Add("In Progress", "InProgress")
        .Add("Hold", "Hold")
        .Add("Completed", "Completed")
        .Add("Canceled", "Canceled")
        .Add("Cancelled", "Canceled");

    public static Observation Map(JobRow row, ReferenceNames names, MappingContext context)
    {
        var modifiedAt = Rows.ModifiedAt(row.ModifiedOn, context);
        var customer = Rows.Reference(context, RecordType.Customer, row.CustomerId);
        var sheet = new FieldSheet(SourceTime.NotAfter(modifiedAt))
            .Add(FieldName.JobNumber, Canonicalize.Text(row.JobNumber))
            .Add(FieldName.JobStatus, Canonicalize.Choice(row.JobStatus, Statuses))
            .Add(FieldName.JobType, Name(names.JobTypes, row.JobTypeId))
            .Add(FieldName.JobBranch, Name(names.BusinessUnits, row.BusinessUnitId))
            .Add(FieldName.JobCampaign, Name(names.Campaigns, row.CampaignId))
            .Add(FieldName.JobCompletedAt, Canonicalize.Instant(row.CompletedOn))
            .Add(FieldName.JobTotal, Canonicalize.Money(row.Total))
            .Add(FieldName.JobSummary, Canonicalize.HtmlText(row.Summary))
            .Add(FieldName.JobCustomer, FieldValue.Of(customer?.ToString()));
        return Rows.Show(context, RecordType.Job, row.Id, modifiedAt, row.Active, sheet) with
        {
            Parent = customer,
            Stored = Rows.Identity(context, row.ExternalData, ExternalKeys.Job),
        };
    }

    /// <summary>What must be known by name to map a job.</summary>
    public static IEnumerable<ReferenceId> References(JobRow row)
    {
        (ReferenceKind Kind, long? Id)[] references =
        [
            (ReferenceKind.BusinessUnit, row.BusinessUnitId), (ReferenceKind.Campaign, row.CampaignId), (ReferenceKind.JobType, row.JobTypeId),
        ];
        return references.Where(reference => reference.Id is > 0).Select(reference => new ReferenceId(reference.Kind, reference.Id!.Value));
    }

    private static Canonicalization Name(FrozenDictionary<long, string> names, long? id)
    {
        if (id is not (> 0 and { } known))
        {
            return Canonicalization.Valid(FieldValue.Empty);
        }

        return names.TryGetValue(known, out var name)
            ? Canonicalize.Text(name)
            : Canonicalization.Invalid(FindingCode.UnknownOption, ReferenceAccepted);
    }
}
