namespace Hearth.Sandbox.HubSpot;

/// <summary>The association types of the portal: HubSpot's own, and the labels that the portal made.</summary>
internal sealed partial class AssociationTypeCatalog(PortalChanges changes)
{
    private const int FirstUserDefinedId = 36;

    /// <summary>Directions without a published id get one from here, far from HubSpot's own.</summary>
    private const int FirstUnpublishedId = 100_000;

    private readonly Dictionary<(CrmObjectType From, CrmObjectType To), List<AssociationType>> _types = AssociationTypeTable.Read();
    private readonly Dictionary<AssociationType, AssociationType> _inverses = [];
    private int _nextUserDefinedId = FirstUserDefinedId;
    private int _nextUnpublishedId = FirstUnpublishedId;

    public IReadOnlyList<AssociationType> Of(CrmObjectType from, CrmObjectType to) => ListOf(from, to);

    public AssociationType Unlabeled(CrmObjectType from, CrmObjectType to) => ListOf(from, to)[0];

    public AssociationType? Find(CrmObjectType from, CrmObjectType to, string? category, int id) =>
        ListOf(from, to).Find(type => type.Id == id && (category is null || type.Category == category));

    /// <summary>The other end of the direction that an id belongs to; creating a record names no type but this one.</summary>
    public CrmObjectType? TargetOf(CrmObjectType from, string? category, int id) => _types
        .Where(pair => pair.Key.From == from && pair.Value.Exists(type => type.Id == id && (category is null || type.Category == category)))
        .Select(pair => pair.Key.To)
        .FirstOrDefault();

    /// <summary>The type that the other record gets.</summary>
    public AssociationType Inverse(CrmObjectType from, CrmObjectType to, AssociationType type)
    {
        if (_inverses.TryGetValue(type, out var inverse))
        {
            return inverse;
        }

        var label = type.Label switch
        {
            AssociationTypeTable.Parent => AssociationTypeTable.Child,
            AssociationTypeTable.Child => AssociationTypeTable.Parent,
            _ => type.Label,
        };
        return ListOf(to, from).Find(candidate => candidate.Category == type.Category && candidate.Label == label) ?? Unlabeled(to, from);
    }

    /// <summary>Makes a label, in both directions.</summary>
    /// <returns>The type of the asked direction, and that of the other where it has a label of its own.</returns>
    public IReadOnlyList<AssociationType> AddLabel(CrmObjectType from, CrmObjectType to, string name, string label, string? inverseLabel)
    {
        changes.Catalog(this);
        var forth = new AssociationType(AssociationType.UserDefined, _nextUserDefinedId++, label) { Name = name };
        var back = new AssociationType(AssociationType.UserDefined, inverseLabel is null ? forth.Id : _nextUserDefinedId++, inverseLabel ?? label)
        {
            Name = name,
        };
        ListOf(from, to).Add(forth);
        if (from != to || inverseLabel is not null)
        {
            ListOf(to, from).Add(back);
        }

        _inverses[forth] = back;
        _inverses[back] = forth;
        return inverseLabel is null ? [forth] : [forth, back];
    }

    public bool Rename(CrmObjectType from, CrmObjectType to, int id, string label)
    {
        var types = ListOf(from, to);
        var place = types.FindIndex(type => type.Id == id && type.Category == AssociationType.UserDefined);
        if (place < 0)
        {
            return false;
        }

        changes.Catalog(this);
        var inverse = _inverses.GetValueOrDefault(types[place]);
        var renamed = types[place] with { Label = label };
        types[place] = renamed;
        if (inverse is not null)
        {
            _inverses[renamed] = inverse;
            _inverses[inverse] = renamed;
        }

        return true;
    }

    public bool RemoveLabel(CrmObjectType from, CrmObjectType to, int id)
    {
        changes.Catalog(this);
        return ListOf(from, to).RemoveAll(type => type.Id == id && type.Category == AssociationType.UserDefined) > 0;
    }

    private List<AssociationType> ListOf(CrmObjectType from, CrmObjectType to)
    {
        if (!_types.TryGetValue((from, to), out var types))
        {
            changes.Catalog(this);
            types = [new AssociationType(AssociationType.HubSpotDefined, _nextUnpublishedId++, null)];
            _types.Add((from, to), types);
        }

        return types;
    }
}
