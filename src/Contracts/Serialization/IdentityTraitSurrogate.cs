using Hearth.Domain.Identity;

namespace Hearth.Contracts.Serialization;

/// <summary>How <see cref="IdentityTrait"/> travels between grains.</summary>
[GenerateSerializer, Alias("hearth.identity-trait")]
internal struct IdentityTraitSurrogate
{
    [Id(0)]
    public string Kind;

    [Id(1)]
    public string Value;

    [Id(2)]
    public DateTimeOffset? Until;

    [Id(3)]
    public bool IsAgents;
}

/// <summary>Converts <see cref="IdentityTrait"/>.</summary>
[RegisterConverter]
internal sealed class IdentityTraitConverter : IConverter<IdentityTrait, IdentityTraitSurrogate>
{
    /// <inheritdoc />
    public IdentityTrait ConvertFromSurrogate(in IdentityTraitSurrogate surrogate) => new(surrogate.Kind, surrogate.Value, surrogate.Until, surrogate.IsAgents);

    /// <inheritdoc />
    public IdentityTraitSurrogate ConvertToSurrogate(in IdentityTrait value) =>
        new() { Kind = value.Kind, Value = value.Value, Until = value.Until, IsAgents = value.IsAgents };
}
