using Hearth.Connectors.HubSpot.Calls;
using Hearth.Connectors.HubSpot.Mapping;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Domain.Values;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>
/// What Hearth knows of the portal's own shape: the ids of the job pipeline's stages and of the label between a household's contacts,
/// which differ from portal to portal.
/// Safe for concurrent use.
/// </summary>
internal sealed class Portal(string connection, HubSpotConnection options, HubSpotClient client, ILogger logger)
{
    // Swapped whole, read without a lock; reading it twice at the same time costs one call and no harm.
    private volatile JobStages? _stages;
    private volatile AssociationType? _label;

    /// <summary>What the mapping depends on, as far as it is known; deals need <see cref="MappingForAsync"/>.</summary>
    public MappingContext Known => new(options.PhoneRegion, _stages);

    /// <summary>Creates what is missing, then reads the stages.</summary>
    public async Task<Outcome<SetupReport>> PrepareAsync(CancellationToken cancellationToken)
    {
        var findings = new SetupFindings(connection, logger);
        foreach (var mapping in RecordMappings.All)
        {
            if (await PropertySetup.PrepareAsync(client, mapping, findings, cancellationToken) is { } failure)
            {
                return new Outcome<SetupReport>.Failure(failure);
            }
        }

        if (await PrepareLabelAsync(findings, cancellationToken) is { } refused)
        {
            return new Outcome<SetupReport>.Failure(refused);
        }

        if (await PipelineSetup.PrepareAsync(client, options.JobPipeline, findings, cancellationToken) is { } stopped)
        {
            return new Outcome<SetupReport>.Failure(stopped);
        }

        var stages = await PipelineSetup.ReadAsync(client, options.JobPipeline, cancellationToken);
        return stages.ToOutcome(found =>
        {
            _stages = found;
            return findings.ToReport();
        });
    }

    /// <summary>The label from a member's contact to the primary person's.</summary>
    /// <param name="refused">The one that HubSpot does not know: somebody may have deleted it, so it is looked up, and made, again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<AssociationType>> LabelAsync(AssociationType? refused, CancellationToken cancellationToken) =>
        _label is { } known && known != refused
            ? new Outcome<AssociationType>.Success(known)
            : await FindLabelAsync(findings: null, cancellationToken);

    /// <summary>
    /// What the mapping of a record type depends on. A silo that did not run the setup itself reads the stages when it first
    /// meets a deal.
    /// </summary>
    public async Task<Outcome<MappingContext>> MappingForAsync(RecordMapping mapping, CancellationToken cancellationToken)
    {
        if (mapping != DealMapping.Table || _stages is not null)
        {
            return new Outcome<MappingContext>.Success(Known);
        }

        var read = await PipelineSetup.ReadAsync(client, options.JobPipeline, cancellationToken);
        if (read is CallResult<JobStages?>.Failed { Failure: var failure })
        {
            return new Outcome<MappingContext>.Failure(failure);
        }

        _stages = ((CallResult<JobStages?>.Answered)read).Value;
        return _stages is not null
            ? new Outcome<MappingContext>.Success(Known)
            : new Outcome<MappingContext>.Failure(new VendorFailure(
                FailureClass.FixTheData, null, $"The portal has no deal pipeline {options.JobPipeline} with all its stages; the setup makes it."));
    }

    private async Task<Outcome<AssociationType>> FindLabelAsync(SetupFindings? findings, CancellationToken cancellationToken)
    {
        var found = await LabelSetup.EnsureAsync(client, findings, cancellationToken);
        if (found is CallResult<AssociationType?>.Failed { Failure: var failure })
        {
            return new Outcome<AssociationType>.Failure(failure);
        }

        _label = ((CallResult<AssociationType?>.Answered)found).Value;
        return _label is { } label
            ? new Outcome<AssociationType>.Success(label)
            : new Outcome<AssociationType>.Failure(new VendorFailure(
                FailureClass.FixTheData, null, $"The portal has Hearth's association label between contacts under another name than {LabelSetup.Primary}."));
    }

    /// <summary>Makes sure of the label. Where HubSpot does not allow it, only labels wait; returns a failure that ends the setup, or null.</summary>
    private async Task<VendorFailure?> PrepareLabelAsync(SetupFindings findings, CancellationToken cancellationToken)
    {
        if (await FindLabelAsync(findings, cancellationToken) is not Outcome<AssociationType>.Failure { Reason: var reason })
        {
            return null;
        }

        if (reason is not ({ Class: FailureClass.FixTheData } or { Status: HubSpotFailures.Forbidden }))
        {
            return reason;
        }

        findings.Problem(RecordType.HouseholdContact, $"The association label {LabelSetup.Primary} is not to be had: {reason.Message}");
        return null;
    }
}
