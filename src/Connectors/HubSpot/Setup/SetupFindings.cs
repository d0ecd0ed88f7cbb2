using Hearth.Connectors.HubSpot.Calls;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot.Setup;

/// <summary>Gathers what a setup creates and what stands in its way. Lives for one setup.</summary>
internal sealed class SetupFindings(string connection, ILogger logger)
{
    private readonly List<string> _created = [];
    private readonly List<SetupProblem> _problems = [];

    /// <summary>Something was created.</summary>
    public void Created(string what)
    {
        _created.Add(what);
        logger.Created(connection, what);
    }

    /// <summary>Something stands in the way of a record type.</summary>
    public void Problem(string recordType, string message)
    {
        _problems.Add(new SetupProblem(recordType, message));
        logger.SetupProblem(connection, recordType, message);
    }

    /// <summary>
    /// Takes the result of a creation. One that exists since (another silo was faster) is no problem; one that HubSpot refuses
    /// (a subscription without further pipelines, a token that may not create) stands in the way of the record type only;
    /// every other failure ends the setup and is returned.
    /// </summary>
    public VendorFailure? Take<T>(CallResult<T> result, string recordType, string what)
    {
        switch (result)
        {
            case CallResult<T>.Answered:
                Created(what);
                return null;
            case CallResult<T>.Failed { Failure.Status: HubSpotFailures.Conflict }:
                return null;
            case CallResult<T>.Failed { Failure: { Class: FailureClass.FixTheData } or { Status: HubSpotFailures.Forbidden } } and { Failure: var refusal }:
                Problem(recordType, $"The {what} could not be created: {refusal.Message}");
                return null;
            case CallResult<T>.Failed { Failure: var failure }:
                return failure;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The report.</summary>
    public SetupReport ToReport() => new([.. _created], [.. _problems]);
}
