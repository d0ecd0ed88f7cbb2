using System.Collections.Immutable;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>What the vendor itself says to a write.</summary>
internal abstract record TenantAnswer
{
    private TenantAnswer()
    {
    }

    /// <summary>It is done, and this is the record.</summary>
    public sealed record Done(VendorRecord<TenantRow> Record) : TenantAnswer
    {
        /// <summary>What it held when the answer was sent.</summary>
        public TenantRow Row { get; } = Record.State;
    }

    /// <summary>The addressed record does not exist (404).</summary>
    public sealed record Missing : TenantAnswer;

    /// <summary>The values of these fields are refused (400, 409); none where it does not say which.</summary>
    public sealed record BadData(ImmutableArray<string> Fields) : TenantAnswer;

    /// <summary>This record fails for the moment (500).</summary>
    public sealed record Failed : TenantAnswer;
}
