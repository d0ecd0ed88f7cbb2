using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Hearth.Silo.Configuration.Binding;

/// <summary>
/// Fills options from the configuration and collects every problem instead of stopping at the first: a value that cannot be
/// read, one that its attributes refuse, and a key that nobody reads, which is most often a misspelled one.
/// </summary>
internal sealed class SettingBinder(ICollection<string> problems)
{
    /// <summary>Fills all targets from one section; together they name every key that may stand there.</summary>
    public void Bind(IConfigurationSection section, IReadOnlyCollection<string> alsoKnown, params object[] targets)
    {
        var known = new HashSet<string>(alsoKnown, StringComparer.OrdinalIgnoreCase);
        foreach (var target in targets)
        {
            foreach (var property in target.GetType().GetProperties())
            {
                known.Add(property.Name);
                BindProperty(section.GetSection(property.Name), target, property);
            }
        }

        foreach (var child in section.GetChildren().Where(child => !known.Contains(child.Key)))
        {
            problems.Add(SettingProblem.Unknown(child.Path, known));
        }
    }

    // A dictionary's names are somebody's own; whoever knows what they mean binds it.
    private void BindProperty(IConfigurationSection section, object target, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (ScalarParser.CanParse(type))
        {
            BindScalar(section, target, property, type);
        }
        else if (!property.PropertyType.IsGenericType)
        {
            Bind(section, [], property.GetValue(target)!);
        }
    }

    private void BindScalar(IConfigurationSection section, object target, PropertyInfo property, Type type)
    {
        var accepted = AcceptedValues.Describe(property, type);
        var text = section.Value;
        if (!string.IsNullOrWhiteSpace(text))
        {
            if (ScalarParser.Parse(type, text) is not { } value)
            {
                problems.Add(SettingProblem.Refused(section.Path, text, accepted));
                return;
            }

            property.SetValue(target, value);
        }
        else if (section.GetChildren().Any())
        {
            problems.Add(SettingProblem.RefusedUnseen(section.Path, "has keys of its own", accepted));
            return;
        }

        var context = new ValidationContext(target) { MemberName = property.Name };
        if (!Validator.TryValidateProperty(property.GetValue(target), context, null))
        {
            problems.Add(string.IsNullOrWhiteSpace(text)
                ? SettingProblem.Missing(section.Path, accepted)
                : SettingProblem.Refused(section.Path, text, accepted));
        }
    }
}
