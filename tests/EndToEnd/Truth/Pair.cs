namespace Hearth.Tests.EndToEnd.Truth;

/// <summary>Two records of one true household, and what Hearth made of them.</summary>
internal sealed record Pair(SeededRecord One, SeededRecord Other, Fate Fate)
{
    /// <inheritdoc />
    public override string ToString() => $"{One.Kind}: {One.Name} and {Other.Name} are {Fate}";
}

/// <summary>What became of a pair, the best first.</summary>
internal enum Fate
{
    /// <summary>Both are in one household.</summary>
    Linked,

    /// <summary>Somebody is asked.</summary>
    Review,

    /// <summary>Nobody knows that they belong together.</summary>
    Apart,
}
