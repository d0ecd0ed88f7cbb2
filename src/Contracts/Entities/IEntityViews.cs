namespace Hearth.Contracts.Entities;

/// <summary>Reading an entity for people. Key: <c>account/entity</c>.</summary>
[Alias("hearth.entity-views")]
public interface IEntityViews : IGrainWithStringKey
{
    /// <summary>Everything about the entity, or null when it was never stored.</summary>
    [Alias("view")]
    Task<EntityView?> GetViewAsync();
}
