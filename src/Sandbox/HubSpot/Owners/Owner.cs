namespace Hearth.Sandbox.HubSpot;

/// <summary>A person who may own records.</summary>
internal sealed record Owner(string Id, string Email, string FirstName, string LastName, long UserId, long CreatedAt);
