namespace Hearth.Grains.Policies.Yaml;

/// <summary>What a scalar is by YAML 1.2's core schema, and so what an editor takes it for.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Nothing,
}
