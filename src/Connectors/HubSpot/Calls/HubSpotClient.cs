using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hearth.Connectors.Http;
using Hearth.Connectors.HubSpot.Wire;
using Hearth.Connectors.Quotas;
using Microsoft.Extensions.Logging;

namespace Hearth.Connectors.HubSpot.Calls;

/// <summary>The operations that Hearth uses, typed. Every call goes through the connection's pipeline and quota.</summary>
internal sealed class HubSpotClient(
    string connection, HubSpotConnection options, VendorPipeline pipeline, ICallQuota quota, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// Creates or changes records by a unique property. Repeating it leaves the same state. The batch is made when it is sent,
    /// which may be long after the call, and again for every attempt.
    /// </summary>
    public Task<CallResult<ObjectBatch>> UpsertAsync(string objects, Func<WriteBatch> batch, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.upsert", HttpMethod.Post, HubSpotApi.BatchUpsert(objects), JsonAtSend(batch, HubSpotJson.Default.WriteBatch),
        HubSpotJson.Default.ObjectBatch, CallEffect.WritesRepeatably, cancellationToken);

    /// <summary>Changes records by id, otherwise like <see cref="UpsertAsync"/>.</summary>
    public Task<CallResult<ObjectBatch>> UpdateAsync(string objects, Func<WriteBatch> batch, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.update", HttpMethod.Post, HubSpotApi.BatchUpdate(objects), JsonAtSend(batch, HubSpotJson.Default.WriteBatch),
        HubSpotJson.Default.ObjectBatch, CallEffect.WritesRepeatably, cancellationToken);

    /// <summary>Puts a record into the recycle bin. Repeating it leaves the same state.</summary>
    public Task<CallResult<NoContent>> ArchiveAsync(string objects, string id, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.archive", HttpMethod.Post, HubSpotApi.BatchArchive(objects),
        Json(new ArchiveBatch([new ReadInput(id)]), HubSpotJson.Default.ArchiveBatch),
        HubSpotJson.Default.NoContent, CallEffect.WritesRepeatably, cancellationToken);

    /// <summary>Reads records by id, those that stand or those in the recycle bin; the others are absent.</summary>
    public Task<CallResult<ObjectBatch>> ReadAsync(
        string objects, ReadBatch batch, bool archived, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.read", HttpMethod.Post, HubSpotApi.BatchRead(objects, archived), Json(batch, HubSpotJson.Default.ReadBatch),
        HubSpotJson.Default.ObjectBatch, CallEffect.Reads, cancellationToken);

    /// <summary>Searches records.</summary>
    public Task<CallResult<SearchPage>> SearchAsync(
        string objects, SearchRequest request, CallPriority priority, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.search", HttpMethod.Post, HubSpotApi.Search(objects), Json(request, HubSpotJson.Default.SearchRequest),
        HubSpotJson.Default.SearchPage, CallEffect.Reads, cancellationToken, CallKind.Search, priority);

    /// <summary>One page of all records that are not archived.</summary>
    public Task<CallResult<ListPage>> ListAsync(
        string objects, string? after, IReadOnlyList<string> properties, CallPriority priority, CancellationToken cancellationToken) => SendAsync(
        $"{objects}.list", HttpMethod.Get, HubSpotApi.List(objects, HubSpotLimits.ListPage, after, properties), null,
        HubSpotJson.Default.ListPage, CallEffect.Reads, cancellationToken, CallKind.Ordinary, priority);

    /// <summary>Associates records. Repeating it leaves the same state.</summary>
    public Task<CallResult<AssociationBatch>> AssociateAsync(
        string from, string to, AssociationCreation batch, CancellationToken cancellationToken) => SendAsync(
        $"{from}-{to}.associate", HttpMethod.Post, HubSpotApi.Associate(from, to), Json(batch, HubSpotJson.Default.AssociationCreation),
        HubSpotJson.Default.AssociationBatch, CallEffect.WritesRepeatably, cancellationToken);

    /// <summary>Takes labels away from associations, and nothing else of them. Repeating it leaves the same state.</summary>
    public Task<CallResult<NoContent>> ArchiveLabelsAsync(
        string from, string to, AssociationCreation batch, CancellationToken cancellationToken) => SendAsync(
        $"{from}-{to}.labels.archive", HttpMethod.Post, HubSpotApi.ArchiveLabels(from, to), Json(batch, HubSpotJson.Default.AssociationCreation),
        HubSpotJson.Default.NoContent, CallEffect.WritesRepeatably, cancellationToken);

    /// <summary>Creates a label, once, like <see cref="CreateAsync"/>. Answers with its type in each direction.</summary>
    public Task<CallResult<Listing<AssociationLabel>>> CreateLabelAsync(
        string from, string to, LabelCreation label, CancellationToken cancellationToken) => SendAsync(
        $"{from}-{to}.label.create", HttpMethod.Post, HubSpotApi.Labels(from, to), Json(label, HubSpotJson.Default.LabelCreation),
        HubSpotJson.Default.ListingAssociationLabel, CallEffect.WritesOnce, cancellationToken);

    /// <summary>Reads a setup document.</summary>
    public Task<CallResult<T>> GetAsync<T>(string operation, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(operation, HttpMethod.Get, path, null, type, CallEffect.Reads, cancellationToken);

    /// <summary>Creates something of the setup, once: what happened must be looked up before it is tried again.</summary>
    public Task<CallResult<T>> CreateAsync<T>(string operation, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(operation, HttpMethod.Post, path, Json(body, type), type, CallEffect.WritesOnce, cancellationToken);

    private async Task<CallResult<T>> SendAsync<T>(
        string operation, HttpMethod method, string path, Func<byte[]>? body, JsonTypeInfo<T> type, CallEffect effect,
        CancellationToken cancellationToken, CallKind kind = CallKind.Ordinary, CallPriority priority = CallPriority.Ordinary)
    {
        var call = new VendorCall(operation, () => Request(method, path, body?.Invoke()), effect, kind, priority);
        var outcome = await pipeline.SendAsync(call, answer => Learn(call, answer), cancellationToken);
        var result = outcome switch
        {
            Outcome<VendorAnswer>.Success { Value: { IsSuccess: true } answer } => Read(answer, type, call),
            Outcome<VendorAnswer>.Success { Value: var answer } => Failed<T>(answer, call),
            Outcome<VendorAnswer>.Failure { Reason: var reason } => Unanswered<T>(reason, call),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (result is CallResult<T>.Failed { Failure: var failure })
        {
            logger.CallFailed(connection, operation, failure.Class, failure.Status, failure.Message);
        }

        return result;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(method, new Uri(options.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
            };
        }

        return request;
    }

    private void Learn(VendorCall call, VendorAnswer answer)
    {
        HubSpotTelemetry.Called(connection, call.Operation, answer.Status);
        quota.Learn(QuotaHeaders.Read(answer, call.Kind, time.GetUtcNow()));
    }

    private static CallResult<T> Read<T>(VendorAnswer answer, JsonTypeInfo<T> type, VendorCall call)
    {
        if (new NoContent() is T nothing)
        {
            return new CallResult<T>.Answered(nothing);
        }

        try
        {
            if (JsonSerializer.Deserialize(answer.Body, type) is { } value)
            {
                return new CallResult<T>.Answered(value);
            }
        }
        catch (JsonException)
        {
            // A cut or foreign body says nothing about what was done; it is treated like no answer at all.
        }

        return new CallResult<T>.Failed(
            new VendorFailure(FailureClass.Retry, answer.Status, "HubSpot's answer is not the JSON it should be.", MayHaveApplied: call.Writes),
            HubSpotError.Unknown);
    }

    private CallResult<T> Failed<T>(VendorAnswer answer, VendorCall call)
    {
        var now = time.GetUtcNow();
        var error = HubSpotError.Parse(answer.Body);
        return new CallResult<T>.Failed(HubSpotFailures.Classify(answer.Status, answer.RetryAfter(now), error, call.Writes, now), error);
    }

    private CallResult<T> Unanswered<T>(VendorFailure reason, VendorCall call)
    {
        HubSpotTelemetry.Called(connection, call.Operation, null);
        return new CallResult<T>.Failed(reason, HubSpotError.Unknown);
    }

    private static Func<byte[]> Json<T>(T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return () => bytes;
    }

    private static Func<byte[]> JsonAtSend<T>(Func<T> body, JsonTypeInfo<T> type) => () => JsonSerializer.SerializeToUtf8Bytes(body(), type);
}
