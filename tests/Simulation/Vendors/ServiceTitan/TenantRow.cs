using Hearth.Connectors.ServiceTitan.Wire;
using Hearth.Domain.Values;

namespace Hearth.Tests.Simulation.Vendors.ServiceTitan;

/// <summary>What a tenant keeps of a record at one time, in the vendor's own shape.</summary>
internal abstract record TenantRow
{
    private TenantRow()
    {
    }

    /// <summary>One of <see cref="RecordType"/>.</summary>
    public abstract string Type { get; }

    /// <summary>True while it stands.</summary>
    public abstract bool IsActive { get; }

    /// <summary>A customer.</summary>
    public sealed record Customer(CustomerRow Row) : TenantRow
    {
        /// <inheritdoc />
        public override string Type => RecordType.Customer;

        /// <inheritdoc />
        public override bool IsActive => Row.Active is not false;
    }

    /// <summary>A phone number or email of a customer.</summary>
    public sealed record Contact(ContactRow Row) : TenantRow
    {
        /// <inheritdoc />
        public override string Type => RecordType.CustomerContact;

        /// <inheritdoc />
        public override bool IsActive => Row.Active is not false;
    }

    /// <summary>A job.</summary>
    public sealed record Job(JobRow Row) : TenantRow
    {
        /// <inheritdoc />
        public override string Type => RecordType.Job;

        /// <inheritdoc />
        public override bool IsActive => Row.Active is not false;
    }

    /// <summary>An appointment of a job.</summary>
    public sealed record Appointment(AppointmentRow Row) : TenantRow
    {
        /// <inheritdoc />
        public override string Type => RecordType.Appointment;

        /// <inheritdoc />
        public override bool IsActive => Row.Active is not false;
    }
}
