namespace Hearth.Sandbox.HubSpot;

/// <summary>The owners of the portal.</summary>
internal sealed class OwnerDirectory
{
    private const int FirstId = 41_629_779;
    private const int FirstUserId = 9_586_504;

    private static readonly IReadOnlyList<(string First, string Last)> People =
        [("Dana", "Whitfield"), ("Marcus", "Oyelaran"), ("Priya", "Raman"), ("Tomas", "Lindqvist")];

    public OwnerDirectory(long now)
    {
        All = [.. People.Select((person, place) => new Owner(
            (FirstId + place).ToString(),
            $"{person.First}.{person.Last}@hearth-sandbox.example".ToLowerInvariant(),
            person.First,
            person.Last,
            FirstUserId + place,
            now))];
        Options = [.. All.Select(owner => new PropertyOption(owner.Id, $"{owner.FirstName} {owner.LastName}"))];
    }

    public IReadOnlyList<Owner> All { get; }

    public IReadOnlyList<PropertyOption> Options { get; }
}
