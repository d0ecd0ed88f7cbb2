namespace Hearth.Domain.Identity;

/// <summary>Who else has a key, beside the two that are compared.</summary>
/// <param name="SharedBy">How many other households have it now.</param>
/// <param name="IsAgents">True when one of them says that it is of somebody who manages or owns places of others.</param>
public readonly record struct KeyUse(int SharedBy, bool IsAgents)
{
    /// <summary>Nobody else has it.</summary>
    public static KeyUse None { get; } = new(0, IsAgents: false);

    /// <summary>It says nothing, because a person said so.</summary>
    public static KeyUse Ignored { get; } = new(int.MaxValue, IsAgents: false);

    /// <summary>True when a person said that it says nothing.</summary>
    public bool IsIgnored => SharedBy == Ignored.SharedBy;

    /// <summary>How other households use a key. Whoever gave it up does not share it.</summary>
    internal static KeyUse Of(MatchKey key, IEnumerable<IdentityReading> others)
    {
        var (sharedBy, isAgents) = (0, false);
        foreach (var other in others.Where(other => !other.HasGivenUp(key)))
        {
            sharedBy++;
            isAgents |= other.IsPropertyBusiness || other.Agents.Contains(key.Value);
        }

        return new KeyUse(sharedBy, isAgents);
    }
}
