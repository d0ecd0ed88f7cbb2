namespace Hearth.Contracts.Feeds;

/// <summary>Reads one feed of one connection, page by page. Key: <c>account/connection/feed</c>.</summary>
[Alias("hearth.feed")]
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Starts reading. Idempotent.</summary>
    [Alias("start")]
    Task StartAsync();

    /// <summary>How far it is.</summary>
    [Alias("status")]
    Task<FeedProgress> GetProgressAsync();
}
