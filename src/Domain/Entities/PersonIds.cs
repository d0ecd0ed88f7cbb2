using System.Globalization;

namespace Hearth.Domain.Entities;

/// <summary>The ids of people within a household: <c>p1</c>, <c>p2</c>, …</summary>
internal static class PersonIds
{
    private const char Prefix = 'p';

    /// <summary>An id that no person of the household has or had: a late answer about somebody who left must not mean somebody new.</summary>
    internal static string Next(Entity entity) => Next(
        entity.Parts.Select(part => part.Id).Concat(entity.Partings.SelectMany(parting => parting.Parts)).Concat(entity.Names.Select(name => name.Here)));

    /// <summary>The first id above all that are taken.</summary>
    internal static string Next(IEnumerable<string> taken) =>
        $"{Prefix}{taken.Select(NumberOf).DefaultIfEmpty().Max() + 1}";

    private static int NumberOf(string part) =>
        part.Length > 1 && part[0] == Prefix && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
