namespace Hearth.Domain.Identity;

/// <summary>One reason for or against a match.</summary>
/// <param name="Name">One of <see cref="EvidenceName"/>.</param>
/// <param name="Points">What it counts: its weight in the policy, less where many households share it. Negative speaks against.</param>
/// <param name="SharedBy">How many other households have the same email, phone or address; 0 for names.</param>
public readonly record struct Evidence(string Name, int Points, int SharedBy);
