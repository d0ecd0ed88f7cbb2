namespace Hearth.Grains.Policies.Shapes;

/// <summary>One accepted word, what it stands for, and what an operator is told about it.</summary>
internal sealed record Word<T>(string Text, T Value, string Meaning);
