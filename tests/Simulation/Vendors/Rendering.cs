using Hearth.Tests.Simulation.Runtime;

namespace Hearth.Tests.Simulation.Vendors;

/// <summary>How a vendor alters the names that it stores. A name that was altered once is not altered again.</summary>
internal sealed class Rendering
{
    private readonly bool _folds;
    private readonly bool _capitalizes;

    private Rendering(bool folds, bool capitalizes) => (_folds, _capitalizes) = (folds, capitalizes);

    /// <summary>Draws the habits of a vendor; many have none.</summary>
    public static Rendering Drawn(Draw draw) => new(draw.Chance(0.4), draw.Chance(0.3));

    /// <summary>What is stored of a name.</summary>
    public string Of(string name)
    {
        var text = name.Trim();
        if (_folds)
        {
            text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return _capitalizes && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
