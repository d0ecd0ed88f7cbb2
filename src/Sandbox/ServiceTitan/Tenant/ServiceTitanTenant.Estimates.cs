namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Makes an estimate for a job, or for a location alone.</summary>
    public WriteResult<Estimate> MakeEstimate(NewEstimate draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            var job = draft.JobId is { } jobId ? Jobs.Find(jobId) : null;
            if (draft.JobId is not null && job is null)
            {
                return WriteResult<Estimate>.Invalid("jobId", $"Job with id {draft.JobId} was not found.");
            }

            if (Locations.Find(job?.LocationId ?? draft.LocationId ?? 0) is not { } location)
            {
                return WriteResult<Estimate>.Invalid("locationId", $"Location with id {draft.LocationId} was not found.");
            }

            var (created, modified) = Dates(times);
            var estimate = new Estimate(
                NextId(), job?.Id, location.CustomerId, location.Id, job?.BusinessUnitId ?? BusinessUnits.Rows.First().Id, draft.Name, draft.Status, draft.Tax,
                created, modified, draft.Summary, draft.ReviewStatus, IsRecommended: draft.IsRecommended)
            {
                Items = [.. draft.Items.Select(line => ItemOf(line, null, created))],
            };
            var sold = draft.Status is EstimateStatus.Sold ? estimate with { SoldOn = modified, SoldBy = draft.SoldBy } : estimate;
            return WriteResult<Estimate>.Done(Put(Estimates, sold, modified));
        }
    }

    /// <summary>Changes an estimate.</summary>
    public WriteResult<Estimate> EditEstimate(long id, EstimateEdit edit, DateTimeOffset? modifiedOn = null) => Change(id, modifiedOn, (before, at) =>
    {
        var after = before with
        {
            Name = edit.Name ?? before.Name,
            Summary = edit.Summary ?? before.Summary,
            Tax = edit.Tax ?? before.Tax,
            ReviewStatus = edit.ReviewStatus ?? before.ReviewStatus,
            SoldBy = edit.SoldBy ?? before.SoldBy,
            IsRecommended = edit.IsRecommended ?? before.IsRecommended,
            Active = edit.Active ?? before.Active,
            Items = edit.Items is { } lines ? [.. lines.Select(line => ItemOf(line, before, at))] : before.Items,
        };
        return WriteResult<Estimate>.Done(Stand(after, edit.Status ?? before.Status, at), before);
    });

    /// <summary>Sells an estimate. One that was sold goes on being sold from then.</summary>
    public WriteResult<Estimate> SellEstimate(long id, long soldBy, DateTimeOffset? soldOn = null) => Change(id, soldOn, (before, at) =>
        WriteResult<Estimate>.Done(Stand(before, EstimateStatus.Sold, at) with { SoldBy = soldBy }, before));

    /// <summary>Takes a sale back: the estimate is open again.</summary>
    public WriteResult<Estimate> UnsellEstimate(long id, DateTimeOffset? at = null) => Change(id, at, (before, now) =>
        before.Status is EstimateStatus.Sold
            ? WriteResult<Estimate>.Done(Stand(before, EstimateStatus.Open, now), before)
            : WriteResult<Estimate>.Conflict($"Estimate {id} is not sold."));

    /// <summary>Sets an estimate aside.</summary>
    public WriteResult<Estimate> DismissEstimate(long id, DateTimeOffset? at = null) => Change(id, at, (before, now) =>
        before.Status is EstimateStatus.Sold
            ? WriteResult<Estimate>.Conflict($"Estimate {id} is sold.")
            : WriteResult<Estimate>.Done(Stand(before, EstimateStatus.Dismissed, now), before));

    /// <summary>Puts a line in, or in the place of the one with its id.</summary>
    public WriteResult<Estimate> PutEstimateItem(long id, EstimateLine line) => Change(id, null, (before, at) =>
        line.Id is { } known && before.Items.All(item => item.Id != known)
            ? WriteResult<Estimate>.Invalid("id", $"Estimate {id} has no item {known}.")
            : WriteResult<Estimate>.Done(
                before with
                {
                    Items = line.Id is null
                        ? [.. before.Items, ItemOf(line, before, at)]
                        : [.. before.Items.Select(item => item.Id == line.Id ? ItemOf(line, before, at) : item)],
                },
                before));

    /// <summary>Takes a line out.</summary>
    public WriteResult<Estimate> RemoveEstimateItem(long id, long itemId) => Change(id, null, (before, _) =>
        before.Items.All(item => item.Id != itemId)
            ? WriteResult<Estimate>.Missing(itemId)
            : WriteResult<Estimate>.Done(before with { Items = [.. before.Items.Where(item => item.Id != itemId)] }, before));

    private WriteResult<Estimate> Change(long id, DateTimeOffset? at, Func<Estimate, DateTimeOffset, WriteResult<Estimate>> change)
    {
        using (_gate.Enter())
        {
            if (Estimates.Find(id) is not { } before)
            {
                return WriteResult<Estimate>.Missing(id);
            }

            var time = at ?? Now;
            var changed = change(before, time);
            return changed.Problem is not null
                ? changed
                : WriteResult<Estimate>.Done(Put(Estimates, changed.Row with { ModifiedOn = Later(before.ModifiedOn, time) }, time), before);
        }
    }

    private static Estimate Stand(Estimate estimate, EstimateStatus status, DateTimeOffset at) => status is EstimateStatus.Sold
        ? estimate with { Status = status, SoldOn = estimate.SoldOn ?? at }
        : estimate with { Status = status, SoldOn = null, SoldBy = null };

    private EstimateItem ItemOf(EstimateLine line, Estimate? estimate, DateTimeOffset at)
    {
        var known = estimate?.Items.FirstOrDefault(item => item.Id == line.Id);
        return new EstimateItem(
            known?.Id ?? NextId(), line.SkuId, line.SkuName, line.Description, line.Quantity, line.UnitPrice, line.UnitCost, known?.CreatedOn ?? at, at);
    }
}
