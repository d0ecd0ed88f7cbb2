namespace Hearth.Sandbox.ServiceTitan;

/// <summary>A way to reach whoever made a booking (crm v2). It is kept with the booking.</summary>
public sealed record BookingContact(long Id, ContactType Type, string Value, string Memo, DateTimeOffset CreatedOn) : IRow
{
    /// <inheritdoc />
    public bool Active => true;

    /// <inheritdoc />
    public DateTimeOffset ModifiedOn => CreatedOn;
}
