namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>A number that grows with every change of a record.</summary>
    internal long Changes
    {
        get
        {
            lock (_gate)
            {
                return Customers.Log.Changes + CustomerContacts.Log.Changes + Locations.Log.Changes + LocationContacts.Log.Changes
                    + Jobs.Log.Changes + Appointments.Log.Changes + Assignments.Log.Changes + Invoices.Log.Changes + Payments.Log.Changes
                    + BusinessUnits.Log.Changes + Technicians.Log.Changes + JobTypes.Log.Changes + CancelReasons.Log.Changes
                    + HoldReasons.Log.Changes + PaymentTypes.Log.Changes + TagTypes.Log.Changes + Campaigns.Log.Changes
                    + CampaignCategories.Log.Changes + CampaignCosts.Log.Changes;
            }
        }
    }

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
