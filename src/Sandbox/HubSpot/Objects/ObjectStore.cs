namespace Hearth.Sandbox.HubSpot;

/// <summary>The records of one type, by id, by unique value, in order of id and in order of modification.</summary>
internal sealed partial class ObjectStore(CrmObjectType type, PropertyCatalog properties, PortalChanges changes)
{
    /// <summary>HubSpot's ids passed 32 bits long ago; starting there catches clients that use an int.</summary>
    private const long FirstId = 50_000_000_001;

    private const int CompactionSlack = 1_000;

    private readonly Dictionary<long, CrmRecord> _byId = [];
    private readonly Dictionary<long, long> _aliases = [];
    private readonly Dictionary<(PropertyDefinition Property, string Value), CrmRecord> _byUnique = [];
    private readonly List<CrmRecord> _inOrder = [];

    // A log rather than an order: a record that is modified again is appended again, and only its last place counts.
    private readonly List<CrmRecord> _modifications = [];
    private long _latestModification;
    private bool _modificationsUnordered;
    private long _nextId = FirstId;

    public CrmObjectType Type { get; } = type;

    public PropertyCatalog Properties { get; } = properties;

    /// <summary>All records ever made, oldest first, the archived and the gone included.</summary>
    public IReadOnlyList<CrmRecord> InOrder => _inOrder;

    public CrmRecord Add(long createdAt, ChangeOrigin origin)
    {
        var record = New(_nextId++, createdAt, origin);
        changes.Record(record);
        _byId.Add(record.Id, record);
        _inOrder.Add(record);
        Modified(record);
        return record;
    }

    /// <summary>Makes a record of this type that is not in the store.</summary>
    public CrmRecord New(long id, long createdAt, ChangeOrigin origin) => new(Type, id, createdAt, origin, changes);

    /// <summary>Finds a record by its id or by the id of one that was merged into it. Archived ones are found, gone ones not.</summary>
    public CrmRecord? Find(long id)
    {
        while (_aliases.TryGetValue(id, out var survivor))
        {
            id = survivor;
        }

        return _byId.GetValueOrDefault(id) is { IsGone: false } record ? record : null;
    }

    public CrmRecord? Find(string? id) => long.TryParse(id, out var number) ? Find(number) : null;

    /// <summary>Finds a live record by a unique value; a contact's email includes its secondary ones.</summary>
    public CrmRecord? FindUnique(PropertyDefinition property, string value) =>
        _byUnique.GetValueOrDefault((property, value));

    private void Claim(PropertyDefinition property, string value, CrmRecord record)
    {
        if (value.Length > 0)
        {
            _byUnique[(property, value)] = record;
        }
    }

    private void Release(PropertyDefinition property, string value, CrmRecord record)
    {
        if (_byUnique.TryGetValue((property, value), out var holder) && ReferenceEquals(holder, record))
        {
            _byUnique.Remove((property, value));
        }
    }

    /// <summary>Releases every unique value of a record that leaves the live ones.</summary>
    public void ReleaseAll(CrmRecord record)
    {
        foreach (var property in Properties.Unique)
        {
            if (record.Read(property) is { } value)
            {
                Release(property, value, record);
            }
        }

        if (Properties.Email is { } email)
        {
            foreach (var address in SecondaryEmails.Of(record, Properties))
            {
                Release(email, address, record);
            }
        }
    }

    /// <summary>Claims every unique value that a record holds.</summary>
    public void ClaimAll(CrmRecord record)
    {
        foreach (var property in Properties.Unique)
        {
            Claim(property, record.Read(property) ?? string.Empty, record);
        }

        if (Properties.Email is { } email)
        {
            foreach (var address in SecondaryEmails.Of(record, Properties))
            {
                Claim(email, address, record);
            }
        }
    }

    public void Redirect(long from, long to) => _aliases[from] = to;

    /// <summary>Takes a record's content away for good.</summary>
    public void Forget(CrmRecord record)
    {
        ReleaseAll(record);
        record.IsGone = true;
        changes.Record(record);
        _byId.Remove(record.Id);
    }

    /// <summary>Notes that a record was made or modified.</summary>
    public void Modified(CrmRecord record)
    {
        if (_modifications.Count >= CompactionSlack + (2 * _byId.Count))
        {
            Compact();
        }

        _modificationsUnordered |= record.UpdatedAt < _latestModification;
        _latestModification = Math.Max(_latestModification, record.UpdatedAt);
        record.ModificationPlace = _modifications.Count;
        _modifications.Add(record);
    }

    /// <summary>The records that were modified at or after a time, newest first, each once.</summary>
    public IEnumerable<CrmRecord> ModifiedSince(long timestamp)
    {
        if (_modificationsUnordered)
        {
            Compact();
        }

        for (var place = _modifications.Count - 1; place >= 0; place--)
        {
            var record = _modifications[place];
            if (record.ModificationPlace != place)
            {
                continue;
            }

            if (record.UpdatedAt < timestamp)
            {
                yield break;
            }

            yield return record;
        }
    }

    /// <summary>The place of the first record whose id is greater than this.</summary>
    public int PlaceAfter(long id)
    {
        var (low, high) = (0, _inOrder.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _inOrder[middle].Id <= id ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Compact()
    {
        _modifications.Clear();
        _modifications.AddRange(_inOrder.Where(record => !record.IsGone));
        _modifications.Sort((left, right) => left.UpdatedAt.CompareTo(right.UpdatedAt));

        for (var place = 0; place < _modifications.Count; place++)
        {
            _modifications[place].ModificationPlace = place;
        }

        _modificationsUnordered = false;
    }
}
