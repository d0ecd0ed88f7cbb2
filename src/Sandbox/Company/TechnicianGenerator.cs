using Bogus;

namespace Hearth.Sandbox.Company;

/// <summary>Makes up the company's technicians.</summary>
internal static class TechnicianGenerator
{
    private const int PerBranchAndTrade = 3;

    /// <summary>Three for every branch and trade.</summary>
    public static IReadOnlyList<Technician> Next(Randomizer random, Faker faker, PhoneBook phones)
    {
        faker.Random = random;
        var technicians = new List<Technician>();
        foreach (var branch in Catalogue.Branches)
        {
            foreach (var trade in Enum.GetValues<Trade>())
            {
                for (var index = 0; index < PerBranchAndTrade; index++)
                {
                    var number = technicians.Count + 1;
                    technicians.Add(new Technician(
                        number,
                        faker.Name.FirstName(),
                        faker.Name.LastName(),
                        branch.Number,
                        trade,
                        phones.Next(random, branch),
                        $"tech{number}@{Catalogue.CompanyDomain}"));
                }
            }
        }

        return technicians;
    }
}
