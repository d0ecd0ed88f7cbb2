using Hearth.Grains.Entities;

namespace Hearth.Silo.Hosting.Orleans;

/// <summary>The names under which grains find their storage.</summary>
internal static class StorageNames
{
    /// <summary>Households and jobs.</summary>
    public const string Entities = EntityStorage.Name;

    /// <summary>The ADO.NET store behind <see cref="Entities"/> where it is chosen.</summary>
    public const string EntitiesInner = "entities-adonet";

    /// <summary>Cursors, quotas, counters and the like.</summary>
    public const string LowRate = EntityStorage.LowRate;

    /// <summary>Where Orleans keeps who is subscribed to streams; the name is Orleans' own.</summary>
    public const string Subscriptions = "PubSubStore";
}
