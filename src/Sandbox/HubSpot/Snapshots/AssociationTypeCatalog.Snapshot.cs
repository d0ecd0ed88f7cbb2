namespace Hearth.Sandbox.HubSpot;

internal sealed partial class AssociationTypeCatalog
{
    public SavedAssociationTypes Save() => new(
        _nextUserDefinedId,
        _nextUnpublishedId,
        [
            .. _types
                .Where(direction => direction.Value.Exists(type => type.Category == AssociationType.UserDefined || type.Id >= FirstUnpublishedId))
                .Select(direction => new SavedDirection(direction.Key.From.TypeId, direction.Key.To.TypeId, [.. direction.Value])),
        ],
        [.. _inverses.Select(pair => new SavedInverse(pair.Key, pair.Value))]);

    public void Restore(SavedAssociationTypes saved)
    {
        (_nextUserDefinedId, _nextUnpublishedId) = (saved.NextUserDefinedId, saved.NextUnpublishedId);
        foreach (var direction in saved.Directions)
        {
            _types[(CrmObjectTypes.Find(direction.From)!, CrmObjectTypes.Find(direction.To)!)] = [.. direction.Types];
        }

        foreach (var pair in saved.Inverses)
        {
            _inverses[pair.Label] = pair.Inverse;
        }
    }
}
