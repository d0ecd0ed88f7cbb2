namespace Hearth.Sandbox.HubSpot;

/// <summary>The properties and groups of one object type.</summary>
internal sealed class PropertyCatalog(PortalChanges changes)
{
    /// <summary>How many properties of one type may demand unique values.</summary>
    public const int MaximumUnique = 10;

    private readonly Dictionary<string, PropertyDefinition> _byName = [];
    private readonly Dictionary<string, PropertyGroup> _groups = [];
    private PropertyDefinition[] _unique = [];

    /// <summary>All properties in the order of their creation, the archived ones included.</summary>
    public IEnumerable<PropertyDefinition> All => _byName.Values;

    public IEnumerable<PropertyGroup> Groups => _groups.Values;

    /// <summary>The live properties with unique values; for contacts <c>email</c> is one.</summary>
    public IReadOnlyList<PropertyDefinition> Unique => _unique;

    /// <summary>The property that holds a contact's primary email, null for other types.</summary>
    public PropertyDefinition? Email { get; private set; }

    /// <summary>Finds a live property.</summary>
    public PropertyDefinition? Find(string name) =>
        _byName.TryGetValue(name, out var property) && property.ArchivedAt is null ? property : null;

    /// <summary>Finds a property, archived or not.</summary>
    public PropertyDefinition? FindAny(string name) => _byName.GetValueOrDefault(name);

    public PropertyGroup? FindGroup(string name) => _groups.GetValueOrDefault(name);

    public void Put(PropertyGroup group)
    {
        _groups[group.Name] = group;
        changes.Catalog(this);
    }

    /// <summary>Has these groups and no others, in this order.</summary>
    public void ReplaceGroups(IEnumerable<PropertyGroup> groups)
    {
        _groups.Clear();
        foreach (var group in groups)
        {
            Put(group);
        }
    }

    public void RemoveGroup(string name)
    {
        _groups.Remove(name);
        changes.Catalog(this);
    }

    public void Add(PropertyDefinition property, bool isPrimaryEmail = false)
    {
        _byName[property.Name] = property;
        Email = isPrimaryEmail ? property : Email;
        FindUniqueOnes();
    }

    /// <summary>Notes that a property was archived, restored or changed in place.</summary>
    public void FindUniqueOnes()
    {
        _unique = [.. _byName.Values.Where(property => property.ArchivedAt is null && (property.HasUniqueValue || property == Email))];
        changes.Catalog(this);
    }
}
