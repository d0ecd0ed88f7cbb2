namespace Hearth.Sandbox.ServiceTitan;

public sealed partial class ServiceTitanTenant
{
    /// <summary>A consistent copy of everything that is kept over a restart.</summary>
    /// <param name="beforehand">Called under the tenant's lock: the copy has all that happened before, and nothing after.</param>
    internal TenantSnapshot Save(Action? beforehand = null)
    {
        using (_gate.Enter())
        {
            beforehand?.Invoke();
            return new TenantSnapshot
            {
                LastId = _lastId,
                Customers = Customers.Save(),
                CustomerContacts = CustomerContacts.Save(),
                Locations = Locations.Save(),
                LocationContacts = LocationContacts.Save(),
                Leads = Leads.Save(),
                Bookings = Bookings.Save(),
                Jobs = Jobs.Save(),
                Appointments = Appointments.Save(),
                Assignments = Assignments.Save(),
                Estimates = Estimates.Save(),
                Invoices = Invoices.Save(),
                Payments = Payments.Save(),
                Memberships = Memberships.Save(),
                MembershipStatusChanges = MembershipStatusChanges.Save(),
                RecurringServices = RecurringServices.Save(),
                RecurringServiceEvents = RecurringServiceEvents.Save(),
                BusinessUnits = BusinessUnits.Save(),
                Technicians = Technicians.Save(),
                JobTypes = JobTypes.Save(),
                CancelReasons = CancelReasons.Save(),
                HoldReasons = HoldReasons.Save(),
                PaymentTypes = PaymentTypes.Save(),
                MembershipTypes = MembershipTypes.Save(),
                TagTypes = TagTypes.Save(),
                Campaigns = Campaigns.Save(),
                CampaignCategories = CampaignCategories.Save(),
                CampaignCosts = CampaignCosts.Save(),
            };
        }
    }

    /// <summary>Puts a snapshot in the place of everything. Ids, modified times and continuation tokens of then stay good.</summary>
    /// <param name="snapshot">What was saved.</param>
    /// <param name="numbersLeftOut">How many ids, and places in each feed, to leave out.</param>
    internal void Restore(TenantSnapshot snapshot, long numbersLeftOut = 0)
    {
        using (_gate.Enter())
        {
            Reset();
            _lastId = snapshot.LastId + numbersLeftOut;
            Customers.Restore(snapshot.Customers, numbersLeftOut);
            CustomerContacts.Restore(snapshot.CustomerContacts, numbersLeftOut);
            Locations.Restore(snapshot.Locations, numbersLeftOut);
            LocationContacts.Restore(snapshot.LocationContacts, numbersLeftOut);
            Leads.Restore(snapshot.Leads, numbersLeftOut);
            Bookings.Restore(snapshot.Bookings, numbersLeftOut);
            Jobs.Restore(snapshot.Jobs, numbersLeftOut);
            Appointments.Restore(snapshot.Appointments, numbersLeftOut);
            Assignments.Restore(snapshot.Assignments, numbersLeftOut);
            Estimates.Restore(snapshot.Estimates, numbersLeftOut);
            Invoices.Restore(snapshot.Invoices, numbersLeftOut);
            Payments.Restore(snapshot.Payments, numbersLeftOut);
            Memberships.Restore(snapshot.Memberships, numbersLeftOut);
            MembershipStatusChanges.Restore(snapshot.MembershipStatusChanges, numbersLeftOut);
            RecurringServices.Restore(snapshot.RecurringServices, numbersLeftOut);
            RecurringServiceEvents.Restore(snapshot.RecurringServiceEvents, numbersLeftOut);
            BusinessUnits.Restore(snapshot.BusinessUnits, numbersLeftOut);
            Technicians.Restore(snapshot.Technicians, numbersLeftOut);
            JobTypes.Restore(snapshot.JobTypes, numbersLeftOut);
            CancelReasons.Restore(snapshot.CancelReasons, numbersLeftOut);
            HoldReasons.Restore(snapshot.HoldReasons, numbersLeftOut);
            PaymentTypes.Restore(snapshot.PaymentTypes, numbersLeftOut);
            MembershipTypes.Restore(snapshot.MembershipTypes, numbersLeftOut);
            TagTypes.Restore(snapshot.TagTypes, numbersLeftOut);
            Campaigns.Restore(snapshot.Campaigns, numbersLeftOut);
            CampaignCategories.Restore(snapshot.CampaignCategories, numbersLeftOut);
            CampaignCosts.Restore(snapshot.CampaignCosts, numbersLeftOut);

            // The ids of webhook deliveries must not repeat those from before the restart.
            _random = new Random(unchecked(_seed ^ (int)_lastId));
        }
    }
}
