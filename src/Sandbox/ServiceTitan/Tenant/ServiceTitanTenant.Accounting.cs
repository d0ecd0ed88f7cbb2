namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>Changes an invoice; what it costs more or less goes onto its balance and the customer's.</summary>
    public WriteResult<Invoice> EditInvoice(long id, InvoiceEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Invoices.Find(id) is not { } before)
            {
                return WriteResult<Invoice>.Missing(id);
            }

            return before.SyncStatus == "Exported"
                ? WriteResult<Invoice>.Conflict($"Invoice {id} was exported and cannot change.")
                : WriteResult<Invoice>.Done(Reprice(before, edit, modifiedOn), before);
        }
    }

    /// <summary>Makes an invoice that corrects another one.</summary>
    public WriteResult<Invoice> AdjustInvoice(long adjustmentToId, InvoiceEdit edit, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (Invoices.Find(adjustmentToId) is not { } adjusted)
            {
                return WriteResult<Invoice>.Invalid("adjustmentToId", $"Invoice with id {adjustmentToId} was not found.");
            }

            var (created, modified) = Dates(times);
            var id = NextId();
            var empty = new Invoice(
                id, $"{id}", adjusted.CustomerId, adjusted.LocationId, adjusted.BusinessUnitId, adjusted.JobId, created, null,
                0, 0, 0, created, modified, AdjustmentToId: adjustmentToId);
            return WriteResult<Invoice>.Done(Reprice(empty, edit, times is null ? null : modified));
        }
    }

    /// <summary>Voids an invoice: it becomes inactive and the customer no longer owes what was left of it.</summary>
    public WriteResult<Invoice> VoidInvoice(long id, DateTimeOffset? at = null)
    {
        using (_gate.Enter())
        {
            if (Invoices.Find(id) is not { Active: true } before)
            {
                return WriteResult<Invoice>.Missing(id);
            }

            var time = at ?? Now;
            var after = Put(Invoices, before with { Active = false, Balance = 0, ModifiedOn = time }, time);
            Owe(after.CustomerId, -before.Balance, time);
            Tell(at, EventTypes.InvoiceUpdated, writer => InvoiceEvent(writer, after));
            return WriteResult<Invoice>.Done(after, before);
        }
    }

    /// <summary>Takes a payment and applies it to its invoices.</summary>
    public WriteResult<Payment> TakePayment(NewPayment draft, RecordTimes? times = null)
    {
        using (_gate.Enter())
        {
            if (ProblemOf(draft.CustomerId, draft.TypeId, draft.Splits) is { } problem)
            {
                return problem;
            }

            var (created, modified) = Dates(times);
            var payment = new Payment(
                NextId(), draft.TypeId, draft.CustomerId, draft.Amount, draft.PaidOn ?? created, draft.Status, created, modified,
                draft.Memo, draft.CheckNumber, draft.AuthCode, draft.ExportId)
            {
                Splits = [.. draft.Splits.Select(split => split with { Id = NextId() })],
            };
            Settle(null, payment, times is null ? null : modified);
            return WriteResult<Payment>.Done(Put(Payments, payment, modified));
        }
    }

    /// <summary>Changes a payment; voiding it or moving its splits gives the invoices their balances back.</summary>
    public WriteResult<Payment> EditPayment(long id, PaymentEdit edit, DateTimeOffset? modifiedOn = null)
    {
        using (_gate.Enter())
        {
            if (Payments.Find(id) is not { } before)
            {
                return WriteResult<Payment>.Missing(id);
            }

            if (ProblemOf(before.CustomerId, edit.TypeId ?? before.TypeId, edit.Splits ?? []) is { } problem)
            {
                return problem;
            }

            var at = modifiedOn ?? Now;
            var after = before with
            {
                TypeId = edit.TypeId ?? before.TypeId,
                Active = edit.Active ?? before.Active,
                PaidOn = edit.PaidOn ?? before.PaidOn,
                Memo = edit.Memo ?? before.Memo,
                Status = edit.Status ?? before.Status,
                CheckNumber = edit.CheckNumber ?? before.CheckNumber,
                AuthCode = edit.AuthCode ?? before.AuthCode,
                ExportId = edit.ExportId ?? before.ExportId,
                Splits = edit.Splits is { } splits ? [.. splits.Select(split => split with { Id = NextId() })] : before.Splits,
                ModifiedOn = at,
            };
            Settle(before, after, modifiedOn);
            return WriteResult<Payment>.Done(Put(Payments, after, at), before);
        }
    }

    private WriteResult<Payment>? ProblemOf(long customerId, long typeId, IReadOnlyList<PaymentSplit> splits) =>
        Customers.Find(customerId) is null
            ? WriteResult<Payment>.Invalid("customerId", $"Customer with id {customerId} was not found.")
            : PaymentTypes.Find(typeId) is null
                ? WriteResult<Payment>.Invalid("typeId", $"Payment type with id {typeId} was not found.")
                : splits.FirstOrDefault(split => Invoices.Find(split.InvoiceId) is null) is { } stray
                    ? WriteResult<Payment>.Invalid("splits", $"Invoice with id {stray.InvoiceId} was not found.")
                    : null;

    private void Settle(Payment? before, Payment after, DateTimeOffset? modifiedOn)
    {
        var paid = new Dictionary<long, decimal>();
        foreach (var split in before is { Active: true } ? before.Splits : [])
        {
            paid[split.InvoiceId] = paid.GetValueOrDefault(split.InvoiceId) - split.Amount;
        }

        foreach (var split in after.Active ? after.Splits : [])
        {
            paid[split.InvoiceId] = paid.GetValueOrDefault(split.InvoiceId) + split.Amount;
        }

        foreach (var (invoiceId, amount) in paid.Where(change => change.Value != 0))
        {
            PayInvoice(Invoices.Find(invoiceId)!, amount, after.PaidOn, modifiedOn);
        }

        var change = (after.Active ? after.Amount : 0) - (before is { Active: true } ? before.Amount : 0);
        Owe(after.CustomerId, -change, modifiedOn ?? Now);
    }

    private void PayInvoice(Invoice invoice, decimal amount, DateTimeOffset paidOn, DateTimeOffset? modifiedOn)
    {
        var at = modifiedOn ?? Now;
        var balance = invoice.Balance - amount;
        var paid = Put(
            Invoices,
            invoice with
            {
                Balance = balance,
                PaidOn = balance <= 0 && invoice.Total > 0 ? paidOn : null,
                ModifiedOn = Later(invoice.ModifiedOn, at),
            },
            at);
        Tell(modifiedOn, EventTypes.InvoiceUpdated, writer => InvoiceEvent(writer, paid));
    }

    private Invoice Reprice(Invoice before, InvoiceEdit edit, DateTimeOffset? modifiedOn)
    {
        var at = modifiedOn ?? Now;
        var after = before with
        {
            ReferenceNumber = edit.Number ?? before.ReferenceNumber,
            InvoiceDate = edit.InvoicedOn ?? before.InvoiceDate,
            DueDate = edit.DueDate ?? before.DueDate,
            SubTotal = edit.SubTotal ?? before.SubTotal,
            SalesTax = edit.Tax ?? before.SalesTax,
            Summary = edit.Summary ?? before.Summary,
            ReviewStatus = edit.ReviewStatus ?? before.ReviewStatus,
            ExportId = edit.ExportId ?? before.ExportId,
            ModifiedOn = Later(before.ModifiedOn, at),
        };
        var more = after.Total - before.Total;
        after = Put(Invoices, after with { Balance = before.Balance + more }, at);
        Owe(after.CustomerId, more, at);
        Tell(modifiedOn, EventTypes.InvoiceUpdated, writer => InvoiceEvent(writer, after));
        return after;
    }
}
