using Hearth.Connectors.ServiceTitan.Mapping;
using Hearth.Domain.Changes;
using Hearth.Domain.Values;

namespace Hearth.Connectors.ServiceTitan.Writes;

/// <summary>
/// ServiceTitan's one line for a customer, out of the household's name or its first person's. A household's own name wins; a
/// person's name replaces the line only when the line named that one person.
/// </summary>
internal static class CustomerName
{
    /// <summary>The line to write, or null when it should stay as it is.</summary>
    public static string? ForUpdate(RecordWrite write)
    {
        if (WriteAnswers.Written(write, FieldName.HouseholdName) is { } name)
        {
            return name.Text;
        }

        var person = Person(write);
        var line = write.Context.GetValueOrDefault(FieldName.HouseholdName).Text;
        return NamesAPerson(write) && PersonName.Split(line) != person ? person.Line : null;
    }

    /// <summary>The line of a new customer; empty when nothing names it.</summary>
    public static string ForCreation(RecordWrite write)
    {
        var name = WriteAnswers.Agreed(write, FieldName.HouseholdName);
        return name.IsEmpty ? Person(write).Line : name.Text;
    }

    /// <summary>True when the write changes a person's name while the line names several people, so that it would lose one.</summary>
    public static bool WouldLoseSomeone(RecordWrite write)
    {
        var line = write.Context.GetValueOrDefault(FieldName.HouseholdName).Text;
        return WriteAnswers.Written(write, FieldName.HouseholdName) is null
            && NamesAPerson(write)
            && PersonName.NamesSeveral(line)
            && PersonName.Split(line) != Person(write);
    }

    private static bool NamesAPerson(RecordWrite write) =>
        WriteAnswers.Written(write, FieldName.PersonFirstName) is not null || WriteAnswers.Written(write, FieldName.PersonLastName) is not null;

    private static PersonName Person(RecordWrite write) => new(
        WriteAnswers.Agreed(write, FieldName.PersonFirstName).Text, WriteAnswers.Agreed(write, FieldName.PersonLastName).Text);
}
