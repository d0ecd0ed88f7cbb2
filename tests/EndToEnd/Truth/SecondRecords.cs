using Hearth.Tests.EndToEnd.Agreement;
using Hearth.Tests.EndToEnd.Processes;

namespace Hearth.Tests.EndToEnd.Truth;

/// <summary>Records that Hearth made on a side where the household's people had one from the seed.</summary>
internal static class SecondRecords
{
    /// <summary>Each of them, with the first seeded record that was there.</summary>
    /// <param name="silo">Hearth.</param>
    /// <param name="books">What both vendors hold by now.</param>
    /// <param name="verdict">What Hearth made of the seed.</param>
    public static async Task<IReadOnlyList<SecondRecord>> FindAsync(Node silo, Books books, Verdict verdict)
    {
        var seeded = verdict.Records.Select(record => record.Name).ToHashSet();
        var made = books.Customers.Keys.Select(id => (Name: $"{Node.Tenant}/customer/{id}", IsCustomer: true))
            .Concat(books.Contacts.Select(contact => (Name: $"{Node.Portal}/contact/{contact.Id}", IsCustomer: false)))
            .Where(record => !seeded.Contains(record.Name));
        var second = new List<SecondRecord>();
        foreach (var (name, isCustomer) in made)
        {
            var household = await silo.OwnerAsync(name);
            var people = household is null ? [] : verdict.TruthOf(household);
            second.AddRange(verdict.Records
                .Where(record => record.IsCustomer == isCustomer && people.Contains(record.Household))
                .Take(1)
                .Select(record => new SecondRecord(name, household!, record)));
        }

        return second;
    }
}

/// <summary>A record that Hearth made, its household, and the seed's record of the same people.</summary>
internal sealed record SecondRecord(string Name, string Household, SeededRecord First)
{
    /// <inheritdoc />
    public override string ToString() => $"{Name} was made beside {First.Name} ({First.Household}, {First.Kind})";
}
