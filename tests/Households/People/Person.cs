namespace Hearth.Testing.Households.People;

/// <summary>Someone, as the world knows him or her.</summary>
public sealed class Person
{
    public required string Given { get; init; }

    public required string Middle { get; init; }

    /// <summary>The family name; after a marriage the new one.</summary>
    public required string Family { get; set; }

    /// <summary>The family name before a marriage.</summary>
    public string? FormerFamily { get; set; }

    /// <summary><c>Sr</c> or <c>Jr</c>, or nothing.</summary>
    public string Suffix { get; init; } = "";

    public required string Email { get; set; }

    public required string Mobile { get; set; }

    /// <summary>The number before the present one; somebody else may have it now.</summary>
    public string? FormerMobile { get; set; }
}
