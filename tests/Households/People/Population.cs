using Hearth.Testing.Households.Records;
using Hearth.Testing.Households.Words;

namespace Hearth.Testing.Households.People;

/// <summary>Households of one town and what happened to them: moves, marriages, numbers that others got.</summary>
internal sealed class Population(Dice dice)
{
    private readonly Directory _directory = new(dice);
    private readonly List<Household> _households = [];
    private readonly Queue<Home> _leftHomes = [];
    private readonly Queue<string> _leftNumbers = [];

    public static IReadOnlyList<Household> Create(int households, Dice dice)
    {
        var population = new Population(dice);
        while (population._households.Count < households)
        {
            population.Grow();
        }

        return population._households;
    }

    private void Grow()
    {
        switch (dice.Weighted(
            (235, HouseholdKind.Alone), (260, HouseholdKind.Couple), (90, HouseholdKind.TwoNames), (150, HouseholdKind.Family),
            (20, HouseholdKind.Roommate), (20, HouseholdKind.Namesake), (20, HouseholdKind.Landlord), (8, HouseholdKind.PropertyManager),
            (80, HouseholdKind.SmallBusiness)))
        {
            case HouseholdKind.Roommate:
                Roommates();
                break;
            case HouseholdKind.Namesake:
                Namesakes();
                break;
            case HouseholdKind.Landlord:
                Landlord();
                break;
            case HouseholdKind.PropertyManager:
                Manager();
                break;
            case HouseholdKind.SmallBusiness:
                Business();
                break;
            case var kind:
                Add(kind, People(kind), NextHome());
                break;
        }
    }

    private Household Add(HouseholdKind kind, List<Person> people, Home home, Household? owner = null)
    {
        var household = new Household
        {
            Number = _households.Count,
            Kind = kind,
            People = people,
            Home = home,
            Owner = owner,
            Landline = dice.Chance(kind is HouseholdKind.Roommate or HouseholdKind.Renter ? 0.05 : 0.35) ? _directory.Phone() : null,
            SharedEmail = people.Count > 1 && dice.Chance(0.15) ? _directory.FamilyEmail(people[0].Family) : null,
            Circumstances = kind switch
            {
                HouseholdKind.TwoNames => Damage.TwoFamilyNames,
                HouseholdKind.Roommate => Damage.Roommate,
                HouseholdKind.Namesake => Damage.Namesake,
                _ => Damage.None,
            },
        };
        Happen(household);
        _households.Add(household);
        return household;
    }

    private void Happen(Household household)
    {
        if (_leftHomes.Count > 0 && household.Kind is not HouseholdKind.Roommate and not HouseholdKind.Renter && dice.Chance(0.5))
        {
            household.Home = _leftHomes.Dequeue();
            household.Circumstances |= Damage.OldHouseOfOthers;
        }

        if (_leftNumbers.Count > 0 && dice.Chance(0.3))
        {
            household.People[0].Mobile = _leftNumbers.Dequeue();
            household.Circumstances |= Damage.NumberOfOthersBefore;
        }

        if (dice.Chance(0.05))
        {
            household.FormerHome = household.Home;
            household.Home = NextHome();
            household.Circumstances |= Damage.Moved;
            if (dice.Chance(0.6))
            {
                _leftHomes.Enqueue(household.FormerHome);
            }
        }

        if (dice.Chance(0.03))
        {
            var person = dice.Of(household.People);
            person.FormerMobile = person.Mobile;
            person.Mobile = _directory.Phone();
            household.Circumstances |= Damage.NumberChanged;
            if (dice.Chance(0.6))
            {
                _leftNumbers.Enqueue(person.FormerMobile);
            }
        }

        if (household.Kind is HouseholdKind.Couple or HouseholdKind.Alone && dice.Chance(0.03))
        {
            var person = household.People[^1];
            person.FormerFamily = household.Kind is HouseholdKind.Alone ? person.Family : FamilyNames.Next(dice);
            person.Family = household.Kind is HouseholdKind.Alone ? FamilyNames.Next(dice) : person.Family;
            household.Circumstances |= Damage.Married;
        }
    }

    private void Roommates()
    {
        var home = NextHome(unitShare: 0.7);
        for (var number = dice.Between(2, 3); number > 0; number--)
        {
            Add(HouseholdKind.Roommate, [NewPerson()], home);
        }
    }

    private void Namesakes()
    {
        var (given, family) = (dice.Frequent(GivenNames.Men), FamilyNames.Next(dice));
        foreach (var suffix in new[] { "Sr", "Jr" })
        {
            var person = NewPerson(given, family, suffix);
            Add(HouseholdKind.Namesake, dice.Chance(0.6) ? [person, NewPerson(dice.Frequent(GivenNames.Women), family)] : [person], NextHome());
        }
    }

    private void Landlord()
    {
        var houses = Enumerable.Range(0, dice.Between(1, 5)).Select(_ => NextHome()).ToList();
        var landlord = new Household
        {
            Number = _households.Count,
            Kind = HouseholdKind.Landlord,
            People = People(HouseholdKind.Couple),
            Home = NextHome(),
            OtherHomes = houses,
            Circumstances = Damage.Landlord,
        };
        _households.Add(landlord);
        Rent(landlord, houses);
    }

    private void Manager()
    {
        var firm = Firms.Manager(dice, FamilyNames.Next(dice));
        var domain = _directory.Domain(firm);
        var street = NextHome();
        // Half of what a manager looks after are the flats of one building.
        var houses = Enumerable.Range(0, dice.Between(4, 12))
            .Select(number => number % 2 == 0 ? street with { Unit = $"{100 + number}" } : NextHome(unitShare: 0.4)).ToList();
        var manager = new Household
        {
            Number = _households.Count,
            Kind = HouseholdKind.PropertyManager,
            People = [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Employee(domain))],
            Home = NextHome(),
            OtherHomes = houses,
            Landline = _directory.Phone(),
            Firm = firm,
            FirmEmail = $"{dice.Of("office", "info", "maintenance", "leasing", "ap")}@{domain}",
            Circumstances = Damage.PropertyManager,
        };
        _households.Add(manager);
        Rent(manager, houses);
    }

    private void Business()
    {
        var owner = NewPerson();
        var firm = Firms.Small(dice, owner);
        var domain = _directory.Domain(firm);
        if (dice.Chance(0.5))
        {
            owner.Email = $"{owner.Given.ToLowerInvariant()}@{domain}";
        }

        _households.Add(new Household
        {
            Number = _households.Count,
            Kind = HouseholdKind.SmallBusiness,
            People = [owner],
            Home = NextHome(unitShare: 0.3),
            Landline = _directory.Phone(),
            Firm = firm,
            FirmEmail = $"{dice.Of("info", "office", "contact", "hello")}@{domain}",
            Circumstances = Damage.SmallBusiness,
        });
    }

    private void Rent(Household owner, IReadOnlyList<Home> houses)
    {
        foreach (var house in houses)
        {
            if (dice.Chance(0.8))
            {
                Add(HouseholdKind.Renter, People(dice.Of(HouseholdKind.Alone, HouseholdKind.Couple, HouseholdKind.TwoNames)), house, owner);
            }
        }
    }

    private List<Person> People(HouseholdKind kind)
    {
        var family = FamilyNames.Next(dice);
        var (man, woman) = (dice.Frequent(GivenNames.Men), dice.Frequent(GivenNames.Women));
        return kind switch
        {
            HouseholdKind.Alone => [NewPerson(dice.Of(man, woman), family)],
            HouseholdKind.TwoNames => [NewPerson(man, family), NewPerson(woman, FamilyNames.Next(dice))],
            HouseholdKind.Family => [NewPerson(man, family), NewPerson(woman, family), NewPerson(dice.Of(dice.Frequent(GivenNames.Men), dice.Frequent(GivenNames.Women)), family)],
            _ => dice.Chance(0.6) ? [NewPerson(man, family), NewPerson(woman, family)] : [NewPerson(woman, family), NewPerson(man, family)],
        };
    }

    private Person NewPerson() => NewPerson(dice.Of(dice.Frequent(GivenNames.Men), dice.Frequent(GivenNames.Women)), FamilyNames.Next(dice));

    private Person NewPerson(string given, string family, string suffix = "") => new()
    {
        Given = given,
        Middle = $"{(char)dice.Between('A', 'W')}",
        Family = family,
        Suffix = suffix,
        Email = _directory.Email(given, family),
        Mobile = _directory.Phone(),
    };

    private Person Employee(string domain)
    {
        var person = NewPerson();
        person.Email = $"{person.Given.ToLowerInvariant()}.{new string([.. person.Family.Where(char.IsAsciiLetter)]).ToLowerInvariant()}@{domain}";
        return person;
    }

    private Home NextHome(double unitShare = 0.12)
    {
        var (city, zips) = dice.Weighted((50, Places.Towns[0]), (50, dice.Of(Places.Towns)));
        return new Home(
            $"{dice.Weighted((20, dice.Between(1, 99)), (40, dice.Between(100, 999)), (40, dice.Between(1000, 9999)))}",
            dice.Chance(0.2) ? dice.Of(Places.Directions).Short : "",
            Places.StreetName(dice),
            dice.Frequent(Places.StreetTypes).Short,
            dice.Chance(unitShare) ? dice.Of($"{dice.Between(1, 24)}", $"{dice.Between(101, 420)}", $"{dice.Between(1, 9)}{(char)dice.Between('A', 'D')}", $"{(char)dice.Between('A', 'F')}") : "",
            city,
            dice.Of(zips));
    }
}
