using Hearth.Domain.Identity;
using Hearth.Domain.Values;
using Hearth.Testing.Households.Records;

namespace Hearth.Testing.Households;

/// <summary>
/// A set of the Freely Extensible Biomedical Record Linkage project: synthetic people of Australia, some of them several times with
/// damage. Records are read as contacts of one portal. Date of birth and social security number are no evidence that a home-service
/// company has, and are left out.
/// </summary>
public static class FebrlFile
{
    private const string Header = "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id";

    private static readonly ConnectionId Portal = new("hubspot");

    /// <summary>The records in a random order.</summary>
    /// <exception cref="FormatException">The file is no such set.</exception>
    public static IReadOnlyList<LabelledRecord> Read(string path, int seed)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new FormatException($"{Path.GetFileName(path)} does not begin with the header of a FEBRL set.");
        }

        var records = lines.Skip(1).Where(line => line.Length > 0).Select(Record).ToArray();
        new Dice(seed).Shuffle<LabelledRecord>(records);
        return records;
    }

    private static LabelledRecord Record(string line)
    {
        if (line.Split(", ") is not [var id, var given, var family, var number, var street, var unit, var suburb, var code, var state, ..])
        {
            throw new FormatException($"'{line}' has too few values.");
        }

        var address = new PostalAddress($"{number} {street}", unit, suburb, state, code, "Australia").ToValue();
        List<IdentityTrait> traits = [new(IdentityTrait.Address, address.Text)];
        if (IdentityTrait.Named(given, family) is { } person)
        {
            traits.Add(person);
        }

        var request = new ResolveRequest(new RecordRef(Portal, RecordType.Contact, id), EntityKind.Household, Stored: null, IdentityProfile.Of(traits));
        return new LabelledRecord(request, id.Split('-')[1], Reach: 0, IsMarked: false, Damage.None);
    }
}
