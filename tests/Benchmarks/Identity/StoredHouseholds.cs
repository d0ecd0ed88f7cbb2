using Hearth.Domain.Identity;
using Hearth.Testing.Households;
using Hearth.Testing.Households.Records;

namespace Hearth.Benchmarks.Identity;

/// <summary>Households of many towns as the index has them, and records of some of them that it has not seen.</summary>
internal static class StoredHouseholds
{
    private const int TownSize = 10_000;

    // Every so many households one record is kept back.
    private const int KeptBackEvery = 20;
    private const int FirstTown = 100_000;

    /// <summary>The households town by town: what each is known by, and its records.</summary>
    /// <param name="households">How many.</param>
    /// <param name="keptBack">Receives the records that are kept back.</param>
    public static IEnumerable<IReadOnlyList<(IdentityProfile Profile, IReadOnlyList<ResolveRequest> Records)>> Create(int households, List<ResolveRequest> keptBack)
    {
        for (var town = 0; town * TownSize < households; town++)
        {
            yield return Town(town, Math.Min(TownSize, households - (town * TownSize)), keptBack);
        }
    }

    /// <summary>Records of a town that the index has never heard of.</summary>
    public static IEnumerable<ResolveRequest> Strangers(int households, int town) =>
        HouseholdStream.Create(households, FirstTown + town).Select(record => Elsewhere(record, town));

    private static List<(IdentityProfile, IReadOnlyList<ResolveRequest>)> Town(int town, int households, List<ResolveRequest> keptBack)
    {
        var known = new List<(IdentityProfile, IReadOnlyList<ResolveRequest>)>(households);
        foreach (var household in HouseholdStream.Create(households, FirstTown + town).Where(record => !record.IsMarked).GroupBy(record => record.Household))
        {
            var records = household.Select(record => Elsewhere(record, town)).ToList();
            if (records.Count > 1 && known.Count % KeptBackEvery == 0)
            {
                keptBack.Add(records[^1]);
                records.RemoveAt(records.Count - 1);
            }

            known.Add((records.Aggregate(IdentityProfile.Empty, (profile, record) => profile.Join(record.Profile)), records));
        }

        return known;
    }

    // Each town has postal codes and area codes of its own; the words of its names and streets are those of all.
    private static ResolveRequest Elsewhere(LabelledRecord record, int town)
    {
        var (codes, area) = ($"{10 + (town % 89)}", $"+1{200 + (town % 750)}");
        var request = record.Request;
        return request with
        {
            Record = request.Record with { Id = $"{town}-{request.Record.Id}" },
            Profile = IdentityProfile.Of(request.Profile.Traits.Select(trait => trait.Kind switch
            {
                IdentityTrait.Address => trait with { Value = trait.Value.Replace("\u001f43", $"\u001f{codes}", StringComparison.Ordinal) },
                IdentityTrait.Phone => trait with { Value = area + trait.Value[Math.Min(5, trait.Value.Length)..] },
                IdentityTrait.Email => trait with { Value = trait.Value.Replace("@", $".{town}@", StringComparison.Ordinal) },
                _ => trait,
            })),
        };
    }
}
