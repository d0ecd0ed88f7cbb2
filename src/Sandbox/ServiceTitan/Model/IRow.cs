namespace Hearth.Sandbox.ServiceTitan;

/// <summary>What every record of the tenant has. Rows are immutable: a change puts a new row in the old one's place.</summary>
public interface IRow
{
    /// <summary>Unique within the tenant only.</summary>
    long Id { get; }

    /// <summary>False for deactivated, merged and deleted records.</summary>
    bool Active { get; }

    /// <summary>When it was made, UTC.</summary>
    DateTimeOffset CreatedOn { get; }

    /// <summary>When it last changed by the vendor's rules, UTC.</summary>
    DateTimeOffset ModifiedOn { get; }
}
