using Hearth.Connectors;
using Hearth.Connectors.ServiceTitan.Client;
using Hearth.Connectors.ServiceTitan.Writes;
using Hearth.Domain.Changes;
using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>Makes outcomes of the vendor's answers, by the real rules.</summary>
internal sealed class TenantAnswers(World world, TenantReading reading)
{
    private static readonly VendorFailure NotThere = new(FailureClass.FixTheData, 404, "The record does not exist.");

    /// <summary>The outcome of a call.</summary>
    public WriteOutcome Of(RecordWrite write, Outcome<TenantAnswer> answer) => answer switch
    {
        Outcome<TenantAnswer>.Success { Value: TenantAnswer.Done done } =>
            WriteAnswers.Applied(write, reading.Observe(done.Row, showsExternalData: false, world.Now)!),
        Outcome<TenantAnswer>.Success { Value: TenantAnswer.Missing } =>
            WriteFailures.Outcome(new ApiFailure(NotThere, [], RecordIsGone: true), write, world.Now),
        Outcome<TenantAnswer>.Success { Value: TenantAnswer.BadData bad } =>
            new WriteOutcome.Rejected(bad.Fields, "ServiceTitan refuses a value."),
        Outcome<TenantAnswer>.Success { Value: TenantAnswer.Failed } =>
            OfFailure(write, new VendorFailure(FailureClass.Retry, 500, "ServiceTitan failed for this record.", MayHaveApplied: true)),
        Outcome<TenantAnswer>.Failure { Reason: var reason } => OfFailure(write, reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The outcome of a call that failed.</summary>
    public WriteOutcome OfFailure(RecordWrite write, VendorFailure reason) => WriteFailures.Outcome(new ApiFailure(reason), write, world.Now);
}
