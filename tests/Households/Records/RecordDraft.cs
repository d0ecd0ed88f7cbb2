using Hearth.Domain.Identity;

namespace Hearth.Testing.Households.Records;

/// <summary>A record while it is written.</summary>
internal sealed class RecordDraft(Damage damage)
{
    public List<IdentityTrait> Traits { get; } = [];

    /// <summary>What the record shows of its household before any slip: it is recognizable by these.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The family names, or the firm, under which it goes.</summary>
    public HashSet<string> Families { get; } = new(StringComparer.Ordinal);

    public Damage Damage { get; set; } = damage;

    public void Add(string kind, string value) => Traits.Add(new IdentityTrait(kind, value));

    public void Add(IdentityTrait? trait)
    {
        if (trait is { } known)
        {
            Traits.Add(known);
        }
    }
}
