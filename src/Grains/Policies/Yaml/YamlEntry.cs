namespace Hearth.Grains.Policies.Yaml;

/// <summary>One key of a mapping with its value.</summary>
internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
