using System.Text;

namespace Hearth.Silo.Configuration.Binding;

/// <summary>How a case of an enumeration is spelled in the configuration: <c>GroupCommit</c> is <c>group-commit</c>.</summary>
internal static class ChoiceName
{
    public static string Of(string member)
    {
        var name = new StringBuilder(member.Length + 4);
        foreach (var character in member)
        {
            if (char.IsUpper(character) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());
}
