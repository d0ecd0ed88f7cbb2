namespace Hearth.Sandbox.ServiceTitan;

/// <summary>Everything that a tenant keeps over a restart. Tokens, counters, faults and waiting webhooks are not kept.</summary>
internal sealed record TenantSnapshot
{
    public required long LastId { get; init; }

    public required TableSnapshot<Customer> Customers { get; init; }

    public required TableSnapshot<Contact> CustomerContacts { get; init; }

    public required TableSnapshot<Location> Locations { get; init; }

    public required TableSnapshot<Contact> LocationContacts { get; init; }

    public TableSnapshot<Lead> Leads { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public TableSnapshot<Booking> Bookings { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public required TableSnapshot<Job> Jobs { get; init; }

    public required TableSnapshot<Appointment> Appointments { get; init; }

    public required TableSnapshot<Assignment> Assignments { get; init; }

    public TableSnapshot<Estimate> Estimates { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public required TableSnapshot<Invoice> Invoices { get; init; }

    public required TableSnapshot<Payment> Payments { get; init; }

    public TableSnapshot<Membership> Memberships { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public TableSnapshot<MembershipStatusChange> MembershipStatusChanges { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public TableSnapshot<RecurringService> RecurringServices { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public TableSnapshot<RecurringServiceEvent> RecurringServiceEvents { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public TableSnapshot<MembershipType> MembershipTypes { get; init; } = new([], 0, DateTimeOffset.MinValue);

    public required TableSnapshot<BusinessUnit> BusinessUnits { get; init; }

    public required TableSnapshot<Technician> Technicians { get; init; }

    public required TableSnapshot<JobType> JobTypes { get; init; }

    public required TableSnapshot<JobReason> CancelReasons { get; init; }

    public required TableSnapshot<JobReason> HoldReasons { get; init; }

    public required TableSnapshot<PaymentType> PaymentTypes { get; init; }

    public required TableSnapshot<TagType> TagTypes { get; init; }

    public required TableSnapshot<Campaign> Campaigns { get; init; }

    public required TableSnapshot<CampaignCategory> CampaignCategories { get; init; }

    public required TableSnapshot<CampaignCost> CampaignCosts { get; init; }
}
