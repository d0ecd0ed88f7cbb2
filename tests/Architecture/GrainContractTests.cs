using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Hearth.Tests.Architecture;

/// <summary>What travels and what is stored has a name of its own, so that a type can be renamed while silos of two versions run.</summary>
public sealed class GrainContractTests
{
    private static readonly Assembly Contracts = Room.Named("Contracts").Assembly;

    private static IEnumerable<Type> GrainInterfaces => Contracts.GetTypes()
        .Concat(Room.Named("Grains").Assembly.GetTypes())
        .Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type));

    private static IEnumerable<Type> Messages => Contracts.GetTypes().Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)));

    private static IEnumerable<(Type Value, Type Surrogate)> Converted =>
        from converter in Contracts.GetTypes()
        from contract in converter.GetInterfaces()
        where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IConverter<,>)
        let ends = contract.GetGenericArguments()
        select (ends[0], ends[1]);

    [Fact]
    public void EveryGrainInterface_HasAnAliasOfItsOwn() => HaveAliases(GrainInterfaces);

    [Fact]
    public void EveryGrainMethod_HasAnAliasOfItsOwn()
    {
        foreach (var type in GrainInterfaces)
        {
            HaveAliases(type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        }
    }

    [Fact]
    public void EveryMessage_HasAnAliasOfItsOwn() => HaveAliases(Messages);

    /// <summary>A property that has no field in the surrogate is lost on the way, and nobody is told.</summary>
    [Fact]
    public void EverySurrogate_CarriesAllThatItsTypeIsMadeOf()
    {
        var pairs =
            from pair in Converted
            select (Type: pair.Value, Made: MadeOf(pair.Value), Carried: pair.Surrogate.GetFields(BindingFlags.Public | BindingFlags.Instance).Length);
        var all = pairs.ToList();
        all.Should().NotBeEmpty();
        all.Where(pair => pair.Made > pair.Carried).Select(pair => $"{pair.Type.Name} is made of {pair.Made} values, and its surrogate carries no more than {pair.Carried}.")
            .Should().BeEmpty();
    }

    /// <summary>Without a copier of its own, a value of the domain is taken apart and made anew for each call within a process.</summary>
    [Fact]
    public void EveryDomainValueOfAMessage_IsSharedByTheGrainsOfAProcess()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var copiers = services.GetRequiredService<IDeepCopierProvider>();
        Converted.Select(pair => pair.Value).Where(type => copiers.GetDeepCopier(type) is not IOptionalDeepCopier copier || !copier.IsShallowCopyable())
            .Should().BeEmpty("SharedDomainValues should name them");
    }

    [Fact]
    public void EveryPersistentState_HasANameOfItsOwn()
    {
        var states =
            from type in Room.Named("Grains").Assembly.GetTypes()
            where type.IsClass && !type.IsAbstract && typeof(IGrainBase).IsAssignableFrom(type)
            from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            from parameter in constructor.GetParameters()
            let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
            where state is not null
            select $"{state.StorageName}/{state.StateName}";
        states.Should().OnlyHaveUniqueItems();
    }

    /// <summary>How many values make one up: what a caller can set, else what its constructor takes.</summary>
    private static int MadeOf(Type type)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Count(property => property.SetMethod is { IsPublic: true });
        return settable > 0 ? settable : type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Max(constructor => constructor.GetParameters().Length);
    }

    private static void HaveAliases(IEnumerable<MemberInfo> members)
    {
        var aliases = members.Select(member => (member.Name, member.GetCustomAttribute<AliasAttribute>()?.Alias)).ToList();
        aliases.Should().OnlyContain(pair => pair.Alias != null);
        aliases.Select(pair => pair.Alias).Should().OnlyHaveUniqueItems();
    }
}
