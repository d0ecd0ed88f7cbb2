namespace Hearth.Tests.Simulation.Hosting;

/// <summary>Gives references to grains by interface and key, which is all that Hearth's grains ask of it.</summary>
internal sealed class GrainDirectory(GrainHost host, IReadOnlyDictionary<Type, string> kinds) : IGrainFactory
{
    private readonly Dictionary<(Type Interface, string Key), object> _references = [];

    /// <inheritdoc />
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        var id = (typeof(TGrainInterface), primaryKey);
        if (!_references.TryGetValue(id, out var reference))
        {
            _references[id] = reference = GrainProxy.To<TGrainInterface>(host, kinds[typeof(TGrainInterface)], primaryKey);
        }

        return (TGrainInterface)reference;
    }

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix) => throw Unsupported();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix) => throw Unsupported();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix) => throw Unsupported();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix) => throw Unsupported();

    TGrainObserverInterface IGrainFactory.CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw Unsupported();

    void IGrainFactory.DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj) => throw Unsupported();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw Unsupported();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw Unsupported();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, string grainPrimaryKey) => throw Unsupported();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw Unsupported();

    IGrain IGrainFactory.GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw Unsupported();

    TGrainInterface IGrainFactory.GetGrain<TGrainInterface>(GrainId grainId) => throw Unsupported();

    IAddressable IGrainFactory.GetGrain(GrainId grainId) => throw Unsupported();

    IAddressable IGrainFactory.GetGrain(GrainId grainId, GrainInterfaceType interfaceType) => throw Unsupported();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey) => throw Unsupported();

    IAddressable IGrainFactory.GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) => throw Unsupported();

    private static NotSupportedException Unsupported() => new("Hearth's grains are found by interface and string key.");
}
