namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>A consistent copy of everything that is kept over a restart.</summary>
    internal TenantSnapshot Save()
    {
        lock (_gate)
        {
            return new TenantSnapshot
            {
                LastId = _lastId,
                Customers = Customers.Save(),
                CustomerContacts = CustomerContacts.Save(),
                Locations = Locations.Save(),
                LocationContacts = LocationContacts.Save(),
                Jobs = Jobs.Save(),
                Appointments = Appointments.Save(),
                Assignments = Assignments.Save(),
                Invoices = Invoices.Save(),
                Payments = Payments.Save(),
                BusinessUnits = BusinessUnits.Save(),
                Technicians = Technicians.Save(),
                JobTypes = JobTypes.Save(),
                CancelReasons = CancelReasons.Save(),
                HoldReasons = HoldReasons.Save(),
                PaymentTypes = PaymentTypes.Save(),
                TagTypes = TagTypes.Save(),
                Campaigns = Campaigns.Save(),
                CampaignCategories = CampaignCategories.Save(),
                CampaignCosts = CampaignCosts.Save(),
            };
        }
    }

    /// <summary>Puts a snapshot in the place of everything. Ids, modified times and continuation tokens of then stay good.</summary>
    internal void Restore(TenantSnapshot snapshot)
    {
        lock (_gate)
        {
            Reset();
            _lastId = snapshot.LastId;
            Customers.Restore(snapshot.Customers);
            CustomerContacts.Restore(snapshot.CustomerContacts);
            Locations.Restore(snapshot.Locations);
            LocationContacts.Restore(snapshot.LocationContacts);
            Jobs.Restore(snapshot.Jobs);
            Appointments.Restore(snapshot.Appointments);
            Assignments.Restore(snapshot.Assignments);
            Invoices.Restore(snapshot.Invoices);
            Payments.Restore(snapshot.Payments);
            BusinessUnits.Restore(snapshot.BusinessUnits);
            Technicians.Restore(snapshot.Technicians);
            JobTypes.Restore(snapshot.JobTypes);
            CancelReasons.Restore(snapshot.CancelReasons);
            HoldReasons.Restore(snapshot.HoldReasons);
            PaymentTypes.Restore(snapshot.PaymentTypes);
            TagTypes.Restore(snapshot.TagTypes);
            Campaigns.Restore(snapshot.Campaigns);
            CampaignCategories.Restore(snapshot.CampaignCategories);
            CampaignCosts.Restore(snapshot.CampaignCosts);

            // The ids of webhook deliveries must not repeat those from before the restart.
            _random = new Random(unchecked(_seed ^ (int)_lastId));
        }
    }
}
