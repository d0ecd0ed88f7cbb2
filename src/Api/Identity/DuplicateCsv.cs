using System.Globalization;
using CsvHelper;
using Hearth.Contracts.Entities;

namespace Hearth.Api.Identity;

/// <summary>Cases as CSV (RFC 4180), for people who work through them in a spreadsheet.</summary>
internal static class DuplicateCsv
{
    // A name that starts with '=' must not become a formula.
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, FormatProvider = CultureInfo.InvariantCulture };

    private static readonly string[] Columns =
    [
        "record", "household", "householdNames", "householdPhones", "householdEmails", "householdAddresses",
        "candidate", "candidateNames", "candidatePhones", "candidateEmails", "candidateAddresses", "score", "evidence", "decidedAt",
    ];

    private static readonly string[] ContactColumns =
        ["household", "contact", "name", "email", "phones", "otherContact", "otherName", "otherEmail", "otherPhones", "evidence"];

    /// <summary>The names of the columns.</summary>
    public static string Header => Text([Columns]);

    /// <summary>One line for each case.</summary>
    public static string Of(IEnumerable<CaseView> cases) => Text(cases.Select(Row));

    /// <summary>The names of the columns of people whom a portal has twice.</summary>
    public static string ContactHeader => Text([ContactColumns]);

    /// <summary>One line for each pair.</summary>
    public static string Of(IEnumerable<DuplicateContactEntry> pairs) => Text(pairs.Select(Row));

    private static IEnumerable<string> Row(DuplicateContactEntry entry) =>
    [
        entry.Household, .. Side(entry.Pair.Contact), .. Side(entry.Pair.Other),
        string.Join("; ", entry.Pair.Evidence.Select(evidence => string.Create(CultureInfo.InvariantCulture, $"{evidence.Name} {evidence.Points:+0;-0}"))),
    ];

    private static IEnumerable<string> Side(ContactView contact) =>
        [contact.Record, contact.Name ?? "", contact.Email ?? "", string.Join("; ", contact.Phones)];

    private static IEnumerable<string> Row(CaseView found) =>
    [
        found.Record, .. Side(found.Household), .. Side(found.Candidate), found.Score.ToString(CultureInfo.InvariantCulture),
        string.Join("; ", found.Evidence.Select(evidence => string.Create(CultureInfo.InvariantCulture, $"{evidence.Name} {evidence.Points:+0;-0}"))),
        found.DecidedAt.ToString("O", CultureInfo.InvariantCulture),
    ];

    private static IEnumerable<string> Side(SideView side) =>
    [
        side.Id, string.Join("; ", side.Names.Concat(side.People)), string.Join("; ", side.Phones), string.Join("; ", side.Emails), string.Join("; ", side.Addresses),
    ];

    private static string Text(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Form, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var field in row)
                {
                    csv.WriteField(field);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }
}
