using System.Net;
using Hearth.Sandbox.ServiceTitan;

namespace Hearth.Tests.Sandbox.ServiceTitan;

public sealed class MoneyTests
{
    [Fact]
    public async Task A_payment_settles_its_invoice_and_the_customers_balance()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = Completed(tenant, 100);

        var reply = await tenant.PostAsync("accounting/payments", $$"""{"typeId":{{tenant.PaymentType}},"splits":[{"invoiceId":{{job.InvoiceId}},"amount":100}],"memo":"thanks"}""");

        reply.Status.Should().Be(HttpStatusCode.OK, reply.Text);
        var invoice = (await tenant.GetAsync($"accounting/invoices?ids={job.InvoiceId}")).Data.Single()!;
        invoice["balance"]!.GetValue<string>().Should().Be("0.00");
        invoice["paidOn"]!.GetValue<DateTimeOffset>().Should().Be(tenant.Clock.Now);
        (await tenant.GetAsync($"crm/customers/{job.CustomerId}")).Json["balance"]!.GetValue<decimal>().Should().Be(0);
        var row = (await tenant.GetAsync($"accounting/payments?appliedToInvoiceIds={job.InvoiceId}")).Data.Single()!;
        row["total"]!.GetValue<string>().Should().Be("100.00");
        row["typeId"]!.GetValue<string>().Should().Be($"{tenant.PaymentType}", "this one id is text");
        row["appliedTo"]![0]!["appliedTo"]!.GetValue<long>().Should().Be(job.InvoiceId);
    }

    [Fact]
    public async Task A_voided_payment_gives_the_balance_back_and_hides_from_the_default_list()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = Completed(tenant, 100);
        var payment = tenant.Tenant.TakePayment(new NewPayment(job.CustomerId, tenant.PaymentType, 40) { Splits = [new PaymentSplit(job.InvoiceId, 40)] }).Row;

        (await tenant.ControlAsync(HttpMethod.Delete, $"ui/payments/{payment.Id}")).Status.Should().Be(HttpStatusCode.OK);

        (await tenant.GetAsync($"accounting/invoices?ids={job.InvoiceId}")).Data.Single()!["balance"]!.GetValue<string>().Should().Be("100.00");
        (await tenant.GetAsync("accounting/payments")).Data.Should().BeEmpty();
        (await tenant.GetAsync("accounting/payments?activeState=All")).Ids.Should().Equal(payment.Id);
        (await tenant.ReadFeedAsync("accounting/export/payments")).Rows.Single()["active"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task Invoices_are_filtered_by_balance_and_total()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var (open, zero) = (Completed(tenant, 100), tenant.Book(tenant.AddCustomer()));

        (await tenant.GetAsync("accounting/invoices?balanceFilter.Balance=0&balanceFilter.Comparer=Greater")).Ids.Should().Equal(open.InvoiceId);
        (await tenant.GetAsync("accounting/invoices?totalLess=1")).Ids.Should().Equal(zero.InvoiceId);
    }

    [Fact]
    public async Task An_invoice_is_patched_without_an_answer_body()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = Completed(tenant, 100);

        var reply = await tenant.PatchAsync($"accounting/invoices/{job.InvoiceId}", """{"summary":"Replaced anode","reviewStatus":"Reviewed"}""");

        reply.Status.Should().Be(HttpStatusCode.OK);
        reply.Text.Should().BeEmpty();
        (await tenant.GetAsync($"accounting/invoices?ids={job.InvoiceId}")).Data.Single()!["reviewStatus"]!.GetValue<string>().Should().Be("Reviewed");
    }

    [Fact]
    public async Task An_adjustment_is_an_invoice_of_its_own()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = Completed(tenant, 100);

        var reply = await tenant.PostAsync("accounting/invoices", $$"""{"adjustmentToId":{{job.InvoiceId}},"subtotal":-20}""");

        var id = long.Parse(reply.Text);
        (await tenant.GetAsync($"accounting/invoices?jobId={job.Id}")).Ids.Should().Equal(job.InvoiceId, id);
        (await tenant.GetAsync($"crm/customers/{job.CustomerId}")).Json["balance"]!.GetValue<decimal>().Should().Be(80);
    }

    [Fact]
    public async Task An_unknown_invoice_or_type_refuses_the_payment()
    {
        await using var tenant = await RunningTenant.StartAsync();
        var job = Completed(tenant, 100);

        (await tenant.PostAsync("accounting/payments", $$"""{"typeId":1,"customerId":{{job.CustomerId}},"amount":5}""")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await tenant.PostAsync("accounting/payments", $$"""{"typeId":{{tenant.PaymentType}},"customerId":{{job.CustomerId}},"splits":[{"invoiceId":1,"amount":5}]}"""))
            .Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static Job Completed(RunningTenant tenant, decimal total) =>
        tenant.Tenant.MoveJob(tenant.Book(tenant.AddCustomer()).Id, JobStatus.Completed, total).Row;
}
