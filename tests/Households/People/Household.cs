using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households.People;

/// <summary>The truth about a household.</summary>
public sealed class Household
{
    public required int Number { get; init; }

    public required HouseholdKind Kind { get; init; }

    /// <summary>The one who calls first, and the others.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    public required Home Home { get; set; }

    /// <summary>Where it lived before; one of the two systems still says so.</summary>
    public Home? FormerHome { get; set; }

    /// <summary>Other houses that it owns.</summary>
    public IReadOnlyList<Home> OtherHomes { get; init; } = [];

    public string? Landline { get; init; }

    /// <summary>An email that all of them use.</summary>
    public string? SharedEmail { get; init; }

    public string? Firm { get; init; }

    /// <summary>A mailbox of a role at the firm.</summary>
    public string? FirmEmail { get; init; }

    /// <summary>Whose house it rents.</summary>
    public Household? Owner { get; init; }

    /// <summary>What is difficult about all of its records.</summary>
    public Damage Circumstances { get; set; }
}
