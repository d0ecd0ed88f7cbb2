namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A visit with the names of its service and of the membership that it comes of.</summary>
internal sealed record RecurringEventView(RecurringServiceEvent Event, RecurringService? Service, string? MembershipName);
