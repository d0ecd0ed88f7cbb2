using Hearth.Grains.Policies.Yaml;

namespace Hearth.Grains.Policies.Shapes;

/// <summary>What a mapping holds under one key: nothing, a value, or something that was already reported.</summary>
internal sealed class KeyReading<T>
{
    private readonly T? _value;
    private readonly YamlNode _at;
    private readonly Place _place;

    private KeyReading(bool isPresent, bool isValid, T? value, YamlNode at, Place place)
    {
        IsPresent = isPresent;
        IsValid = isValid;
        _value = value;
        _at = at;
        _place = place;
    }

    public bool IsPresent { get; }

    public bool IsValid { get; }

    public static KeyReading<T> Absent(YamlNode mapping, Place place) => new(isPresent: false, isValid: false, default, mapping, place);

    public static KeyReading<T> Valid(T value, YamlEntry entry, Place place) => new(isPresent: true, isValid: true, value, entry.Value, place);

    public static KeyReading<T> Broken(YamlEntry entry, Place place) => new(isPresent: true, isValid: false, default, entry.Key, place);

    /// <summary>The value, or what holds without one.</summary>
    public T Or(T otherwise) => IsValid ? _value! : otherwise;

    /// <summary>True when the key holds this very value.</summary>
    public bool Is(T value) => IsValid && EqualityComparer<T>.Default.Equals(_value, value);

    /// <summary>Reports a contradiction between this key and others.</summary>
    public void Report(string message) => _place.Report(_at, message);
}
